/** A stretch of two texts laid side by side. */
export interface DiffPiece {
	/** In both, only in the earlier one, or only in the later one. */
	readonly kind: 'same' | 'removed' | 'added';
	/** Without line ends; of what is in both, as the later one has it. */
	readonly text: string;
}

/** Two bodies laid side by side: paragraphs, each in pieces. Paragraph ends of either text end a paragraph. */
export type BodyDiff = readonly (readonly DiffPiece[])[];
