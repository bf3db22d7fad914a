/**
 * What can be switched on above the plain dictionaries of OpenCC when Simplified text becomes Traditional.
 * With all of them off the result is OpenCC's own, character for character.
 */
export interface ConversionLayers {
	/** Phrases of the dictionaries that lie across word boundaries are rejected. */
	readonly boundaries: boolean;
	/** Surnames after titles, and full names through an article. */
	readonly names: boolean;
	/** Phrases and single characters that the dictionaries lack or have wrong. */
	readonly phrases: boolean;
	/** The forms that most native text of the region uses. */
	readonly houseStyle: boolean;
}

/** Everything on: how the pages are made. */
export const ALL_LAYERS: ConversionLayers = {
	boundaries: true,
	names: true,
	phrases: true,
	houseStyle: true,
};

/** Everything off: OpenCC as it is. */
export const NO_LAYERS: ConversionLayers = {
	boundaries: false,
	names: false,
	phrases: false,
	houseStyle: false,
};
