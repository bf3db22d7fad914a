import type { Topic } from './topic.ts';
import { culture } from './topics/culture.ts';
import { education } from './topics/education.ts';
import { farming } from './topics/farming.ts';
import { health } from './topics/health.ts';
import { projects } from './topics/projects.ts';
import { rescue } from './topics/rescue.ts';
import { rivers } from './topics/rivers.ts';
import { science } from './topics/science.ts';
import { shops } from './topics/shops.ts';
import { sport } from './topics/sport.ts';
import { transport } from './topics/transport.ts';

/** All topics a report can be about. */
export const TOPICS: readonly Topic[] = [
	projects,
	transport,
	education,
	culture,
	farming,
	rivers,
	health,
	sport,
	shops,
	rescue,
	science,
];
