/** A schema's complaint in words: which field, and what is wrong with it, in both languages. Knows schemas, no feature. */
import type * as z from 'zod/mini';
import type { Locale } from './locale.ts';
import { defineMessages, formatMessage, type Message, type Values } from './messages.ts';

const messages = defineMessages({
	required: { id: '{field} wajib diisi.', en: '{field} is required.' },
	empty: { id: '{field} tidak boleh kosong.', en: '{field} must not be empty.' },
	'too-long': {
		id: '{field} terlalu panjang: paling banyak {limit, number} karakter.',
		en: '{field} is too long: at most {limit, plural, one {# character} other {# characters}}.',
	},
	'too-short': {
		id: '{field} terlalu pendek: paling sedikit {limit, number} karakter.',
		en: '{field} is too short: at least {limit, plural, one {# character} other {# characters}}.',
	},
	'too-many': {
		id: '{field} terlalu banyak: paling banyak {limit, number} butir.',
		en: '{field} has too many entries: at most {limit, number}.',
	},
	'too-few': {
		id: '{field} terlalu sedikit: paling sedikit {limit, number} butir.',
		en: '{field} has too few entries: at least {limit, number}.',
	},
	'too-great': { id: '{field} terlalu besar: paling besar {limit, number}.', en: '{field} is too great: at most {limit, number}.' },
	'too-little': { id: '{field} terlalu kecil: paling kecil {limit, number}.', en: '{field} is too small: at least {limit, number}.' },
	'not-above': { id: '{field} harus lebih dari {limit, number}.', en: '{field} must be more than {limit, number}.' },
	'not-below': { id: '{field} harus kurang dari {limit, number}.', en: '{field} must be less than {limit, number}.' },
	'not-string': { id: '{field} harus berupa teks.', en: '{field} must be a text.' },
	'not-text': {
		id: '{field} harus berupa teks, atau teks untuk tiap bahasa: ' + "'{'" + '"id": "…", "en": "…"' + "'}'" + '.',
		en: '{field} must be a text, or a text for each language: ' + "'{'" + '"id": "…", "en": "…"' + "'}'" + '.',
	},
	'not-number': { id: '{field} harus berupa angka.', en: '{field} must be a number.' },
	'not-int': { id: '{field} harus berupa bilangan bulat.', en: '{field} must be a whole number.' },
	'not-boolean': { id: '{field} harus true atau false.', en: '{field} must be true or false.' },
	'not-array': { id: '{field} harus berupa daftar.', en: '{field} must be a list.' },
	'not-object': { id: '{field} harus berupa objek.', en: '{field} must be an object.' },
	'not-one-of': { id: '{field} harus salah satu dari: {allowed}.', en: '{field} must be one of: {allowed}.' },
	'bad-date': { id: '{field} harus berupa tanggal yang ada, seperti 2019-07-22.', en: '{field} must be a date that exists, like 2019-07-22.' },
	'bad-year': { id: '{field} harus berada di antara tahun 1900 dan 2999.', en: '{field} must lie between the years 1900 and 2999.' },
	'bad-timezone': {
		id: '{field} harus berupa zona waktu yang dikenal, seperti Asia/Jakarta.',
		en: '{field} must be a known time zone, like Asia/Jakarta.',
	},
	'bad-key': {
		id: '{field} hanya boleh berisi huruf, angka, tanda hubung, dan garis bawah (1–64).',
		en: '{field} may only have letters, digits, dashes and underscores (1–64).',
	},
	'bad-url': {
		id: '{field} harus berupa alamat web, seperti https://rembuk.example.org.',
		en: '{field} must be a web address, like https://rembuk.example.org.',
	},
	'bad-period': {
		id: '{field} harus berupa jangka waktu, seperti P3M (setiap tiga bulan), P2W, P10D, atau P1Y.',
		en: '{field} must be a span of time, like P3M (every three months), P2W, P10D or P1Y.',
	},
	'not-somebody': {
		id: '{field} harus berupa teks, atau objek dengan kind: participant, stakeholder, sector, atau text.',
		en: '{field} must be a text, or an object with its kind: participant, stakeholder, sector or text.',
	},
	'bad-form': { id: 'Bentuk {field} tidak dikenal.', en: '{field} does not have the expected form.' },
	twice: { id: '{field} dipakai dua kali.', en: '{field} is used twice.' },
	order: { id: '{field} tidak boleh lebih kecil daripada awalnya.', en: '{field} must not be less than where it begins.' },
	newer: {
		id: 'Ini ditulis oleh Rembuk yang lebih baru ({field}). Perbarui server ini, lalu coba lagi; berkas Anda tidak berubah.',
		en: 'This was written by a newer Rembuk ({field}). Update this server and try again; your file is as it was.',
	},
	'not-merged': { id: '{field} bukan hasil gabungan, jadi tidak ada yang dipisahkan.', en: '{field} was not merged, so there is nothing to take apart.' },
	'not-deleted': {
		id: '{field} masih ada dalam rencana, jadi tidak ada yang dikembalikan.',
		en: '{field} is still in the plan, so there is nothing to bring back.',
	},
	'merged-away': {
		id: '{field} sendiri sudah digabungkan ke kartu lain: pisahkan dahulu yang itu.',
		en: '{field} was itself merged into another card: take that one apart first.',
	},
	itself: { id: '{field} tidak dapat digabungkan ke dirinya sendiri.', en: '{field} cannot be merged into itself.' },
	unknown: { id: '{field} tidak dikenal di sini.', en: '{field} is not known here.' },
	invalid: { id: '{field} tidak dapat diterima.', en: '{field} cannot be accepted.' },
	whole: { id: 'Isinya', en: 'The whole' },
});

/** The reasons that a schema of ours may give: `params.reason` of a custom check, or the `error` of a union or a pattern. */
const REASONS: Readonly<Record<string, Message>> = {
	empty: messages.empty,
	twice: messages.twice,
	timezone: messages['bad-timezone'],
	order: messages.order,
	newer: messages.newer,
	year: messages['bad-year'],
	'not-merged': messages['not-merged'],
	'not-deleted': messages['not-deleted'],
	'merged-away': messages['merged-away'],
	itself: messages.itself,
	period: messages['bad-period'],
	somebody: messages['not-somebody'],
};

const TYPES: Readonly<Record<string, Message>> = {
	string: messages['not-string'],
	number: messages['not-number'],
	int: messages['not-int'],
	boolean: messages['not-boolean'],
	array: messages['not-array'],
	object: messages['not-object'],
	record: messages['not-object'],
};

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** A field and what is wrong with it. */
export interface FieldProblem {
	/** The path as people write it, `topics[2].title`; '' for the whole. */
	field: string;
	message: string;
}

/** `['topics', 2, 'title']` → `topics[2].title`. */
export const showPath = (path: Path): string =>
	path.reduce<string>((shown, step) => (typeof step === 'number' ? `${shown}[${step}]` : shown === '' ? String(step) : `${shown}.${String(step)}`), '');

/** A complaint of a schema as a field and a sentence. Let the schema report its inputs ({@link checkFields} does), or a missing field is told as a wrong type. `nameOf` says how the sentence calls the field. */
export function describeIssue(issue: Issue, locale: Locale, nameOf: (path: Path) => string = showPath): FieldProblem {
	const { path, message, values } = explain(issue, []);
	return { field: showPath(path), message: formatMessage(message, locale, { field: nameOf(path) || formatMessage(messages.whole, locale), ...values }) };
}

/** What a schema makes of an input: the value, or its complaints, ready for {@link describeIssue}. */
export function checkFields<T>(schema: z.ZodMiniType<T>, input: unknown): { ok: true; value: T } | { ok: false; issues: Issue[] } {
	const result = schema.safeParse(input, { reportInput: true });
	return result.success ? { ok: true, value: result.data } : { ok: false, issues: result.error.issues };
}

interface Explained {
	path: Path;
	message: Message;
	values?: Values;
}

function explain(issue: Issue, base: Path): Explained {
	const path = [...base, ...issue.path];
	const isMissing = 'input' in issue && issue.input === undefined;
	switch (issue.code) {
		case 'invalid_type':
			return { path, message: isMissing ? messages.required : (TYPES[issue.expected] ?? messages.invalid) };
		case 'too_small':
			return { path, message: tooSmall(issue.origin, Number(issue.minimum), issue.inclusive ?? true), values: { limit: Number(issue.minimum) } };
		case 'too_big':
			return { path, message: tooBig(issue.origin, issue.inclusive ?? true), values: { limit: Number(issue.maximum) } };
		case 'invalid_value':
			if (isMissing) return { path, message: messages.required };
			return issue.values.length === 0
				? { path, message: messages.unknown }
				: { path, message: messages['not-one-of'], values: { allowed: issue.values.map(String).join(', ') } };
		case 'invalid_format':
			return { path, message: badForm(issue) };
		case 'unrecognized_keys':
			return { path: [...path, issue.keys[0] ?? ''], message: messages.unknown };
		case 'invalid_union':
			return explainUnion(issue, path, isMissing);
		case 'custom':
			return { path, message: REASONS[String(issue.params?.reason)] ?? messages.invalid };
		default:
			return { path, message: messages.invalid };
	}
}

const tooSmall = (origin: string, minimum: number, inclusive: boolean): Message => {
	if (origin === 'string') return minimum <= 1 ? messages.empty : messages['too-short'];
	if (origin === 'array' || origin === 'set') return minimum <= 1 ? messages.empty : messages['too-few'];
	return inclusive ? messages['too-little'] : messages['not-above'];
};

const tooBig = (origin: string, inclusive: boolean): Message => {
	if (origin === 'string') return messages['too-long'];
	if (origin === 'array' || origin === 'set') return messages['too-many'];
	return inclusive ? messages['too-great'] : messages['not-below'];
};

function badForm(issue: z.core.$ZodIssueInvalidStringFormat): Message {
	if (issue.format === 'date') return messages['bad-date'];
	if (issue.format === 'url') return messages['bad-url'];
	if (issue.format === 'regex' && issue.pattern === KEY_PATTERN) return messages['bad-key'];
	return REASONS[issue.message] ?? messages['bad-form'];
}

/** The pattern of keys (workshop/definition.ts), as a complaint names it. */
const KEY_PATTERN = '/^[A-Za-z0-9_-]{1,64}$/';

/** A union complains once for each of its options: the one that got past the type of the input is the useful one. */
function explainUnion(issue: z.core.$ZodIssueInvalidUnion, path: Path, isMissing: boolean): Explained {
	if (issue.errors.length === 0) {
		// a discriminated union: its path already names the discriminator, its input is the whole object
		const { discriminator, input } = issue as { discriminator?: string; input?: unknown };
		const options = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
		const given = discriminator && typeof input === 'object' && input !== null ? (input as Record<string, unknown>)[discriminator] : input;
		if (given === undefined) return { path, message: messages.required };
		return options.length > 0 ? { path, message: messages['not-one-of'], values: { allowed: options.join(', ') } } : { path, message: messages.invalid };
	}
	if (isMissing) return { path, message: messages.required };
	const deeper = issue.errors.find(([first]) => first && !(first.code === 'invalid_type' && first.path.length === 0));
	if (deeper?.[0]) return explain(deeper[0], path);
	const own = REASONS[issue.message];
	if (own) return { path, message: own };
	const expected = issue.errors.map(([first]) => (first?.code === 'invalid_type' ? first.expected : ''));
	return { path, message: expected.includes('string') && expected.includes('object') ? messages['not-text'] : messages.invalid };
}
