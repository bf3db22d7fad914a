import type { CharacterRule } from './character-rule.ts';

/** Rules for what things and people are: loose, sleepy, dry. */
export const STATE_RULES: readonly (readonly [char: string, rules: readonly CharacterRule[]])[] = [
	// What is loose comes loose, is not or may not be loose; a pine does nothing.
	[
		'松',
		[
			{
				before: /(?:[不没别]|[^可万]能|[再一也略渐])$/,
				after: /^(?!树|针|柏|花|林|木|鼠|香|江|原|本|下[^来])/,
				form: '鬆',
			},
			{ before: /[带绳扣链钉丝弦箍口劲气手]$/, after: /^(?:了|得|动|开|掉|脱)/, form: '鬆' },
		],
	],
	// Sleepy is who says so of himself; besieged is where an object or a place stands.
	[
		'困',
		[
			{
				before: /(?:^|[\p{P}我你他她它们很太真好又都也有点])$/u,
				after: /^(?:了(?:$|[\p{P}就要想吧吗呢])|得(?:要命|不行|慌|睁|直)|极了|死了)/u,
				form: '睏',
			},
		],
	],
	// What was done until it was dry, and what is wet by nature.
	[
		'干',
		[
			{
				before: /[促敢能想愿肯茬正强谁我你他她们人家业起活事会要该所在来去么合实]$/,
				after: /^的/,
				form: '幹',
			},
			{
				before:
					/[泪汗血漆墨液唇喉舌井塘河湖溪池渠泉皮发衣]水?(?:已经|已|都|快|快要|就要|早就|早|还没|还未|没|未|也|全|全都)?$/,
				after: /^(?:$|[\p{P}]|[透涸裂枯]|了(?:$|[\p{P}]|又|就|以后|之后))/u,
				form: '乾',
			},
			{
				before: /(?:^|[\p{P}我你他她们很太得])口$/u,
				after: /^(?:$|[\p{P}了]|得(?:要命|不行|慌|很|厉害))/u,
				form: '乾',
			},
			{
				before: /[晒晾烘烤吹擦沥榨流哭喝舀煮拧挤熬焙]$/,
				after: /^(?!部|预|扰|涉|活|事|警|群|校|线|道|流|将|才)/,
				form: '乾',
			},
		],
	],
];

/**
 * Phrases of the dictionaries that say no more than their character alone, with that character's place:
 * rules for it go before them.
 */
export const WEAK_PHRASES: ReadonlyMap<string, number> = new Map([
	['干了', 0],
	['干的', 0],
	['干得', 0],
	['没干', 1],
	['未干', 1],
	['口干', 1],
	['困了', 0],
	['系好', 0],
	['系住', 0],
	['游进', 0],
	['冲至', 0],
	['冲击', 0],
	['下冲', 1],
]);
