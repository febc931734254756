/** The outcome pack as blocks: what stands in it and in which order, before anybody decides how a file says it. Knows no file format. */
import type { Locale } from '../../text/locale.ts';
import type { Drawing } from '../drawing/drawing.ts';

/** Words, or words with a look: stronger, quieter, slanted; and words that lead to an address. */
export type Piece = string | { text: string; look?: 'strong' | 'soft' | 'em'; href?: string };
export type Line = readonly Piece[];
/** A cell: its lines, one below the other. */
export type Cell = readonly Line[];

export interface Column {
	head: string;
	/** Share of the width; the shares are scaled to fill it. */
	share: number;
	isNumber?: boolean;
}
export interface Fact {
	label: string;
	values: readonly string[];
}
export interface Signer {
	/** In which capacity: "Penyelenggara". */
	as: string;
	/** Of which institution. */
	of: string;
	/** '' leaves a line to write on. */
	name: string;
	position: string;
}

export type Block =
	| { kind: 'cover'; over: string; title: string; facts: readonly Fact[]; foot: string }
	| { kind: 'heading'; level: 1 | 2 | 3; text: string; newPage?: boolean; isCentred?: boolean }
	| { kind: 'paragraph'; line: Line; role?: 'lead' | 'centred' | 'right' }
	| { kind: 'list'; items: readonly Line[]; isNumbered?: boolean }
	/** `name` is what a screen reader says; `minHeight` leaves room to write, in mm. */
	| { kind: 'table'; name: string; columns: readonly Column[]; rows: readonly (readonly Cell[])[]; minHeight?: number }
	| { kind: 'picture'; drawing: Drawing; alt: string }
	| { kind: 'signatures'; signers: readonly Signer[]; caption: string };

export interface Pack {
	locale: Locale;
	title: string;
	/** What kind of document it is. */
	subject: string;
	makers: readonly string[];
	keywords: readonly string[];
	/** ms since 1970. */
	madeAt: number;
	blocks: readonly Block[];
}
