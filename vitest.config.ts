import { defineConfig } from 'vitest/config';
import { componentProject } from './test/kit/component-project.ts';

export default defineConfig({
	test: {
		projects: [
			componentProject(),
			{
				test: {
					name: 'unit',
					// Properties on a busy machine with two processors; nothing here is timed.
					testTimeout: 60_000,
					include: ['test/**/*.test.ts'],
					exclude: ['test/site/**', 'test/components/**'],
				},
			},
			{
				test: {
					name: 'site',
					include: ['test/site/**/*.test.ts'],
					globalSetup: ['test/kit/site-setup.ts'],
					// A page in a browser on a busy machine with two processors.
					testTimeout: 60_000,
					hookTimeout: 120_000,
				},
			},
		],
	},
});
