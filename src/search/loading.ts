/** Remembers what is being loaded; what failed is forgotten, so that it can be tried again. */
export class Loading<K, V> {
	private readonly known = new Map<K, Promise<V>>();

	get(key: K, load: () => Promise<V>): Promise<V> {
		let loading = this.known.get(key);
		if (!loading) {
			loading = load();
			loading.catch(() => this.known.delete(key));
			this.known.set(key, loading);
		}
		return loading;
	}
}
