import { experimental_AstroContainer as AstroContainer } from 'astro/container';

type Component = Parameters<AstroContainer['renderToString']>[0];

/** The markup of a component, with runs of white space as one space. */
export async function render(
	component: Component,
	props: Readonly<Record<string, unknown>>,
): Promise<string> {
	const container = await AstroContainer.create();
	const markup = await container.renderToString(component, { props });
	// Outside of a build Astro notes where each element comes from.
	return markup.replaceAll(/ data-astro-source-[a-z]+="[^"]*"/g, '').replaceAll(/\s+/g, ' ');
}

/** The text of markup, without tags. */
export function textOf(markup: string): string {
	return markup.replaceAll(/<[^>]*>/g, '').trim();
}
