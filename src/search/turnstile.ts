/** Lets work begin only while the weight of all that is under way stays within a limit; what comes first begins first. */
export class Turnstile {
	private readonly limit: number;
	private weight = 0;
	private readonly waiting: { readonly weight: number; readonly begin: () => void }[] = [];

	constructor(limit: number) {
		this.limit = limit;
	}

	/** Waits until there is room; work that is heavier than the limit waits until it is alone. Gives what ends it. */
	async enter(weight: number): Promise<() => void> {
		await new Promise<void>((begin) => {
			this.waiting.push({ weight, begin });
			this.open();
		});
		return () => {
			this.weight -= weight;
			this.open();
		};
	}

	private open(): void {
		for (let next = this.waiting[0]; next && this.admits(next.weight); next = this.waiting[0]) {
			this.waiting.shift();
			this.weight += next.weight;
			next.begin();
		}
	}

	private admits(weight: number): boolean {
		return this.weight === 0 || this.weight + weight <= this.limit;
	}
}
