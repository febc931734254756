/** A picture as SVG that every program shows: words are words, no foreign objects, no script, no address. */
import { withoutTurns } from '../../text/clean-text.ts';
import { startsFromRight } from '../../text/direction.ts';
import { type Drawing, type Item, LINE_HEIGHT, short } from './drawing.ts';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Words inside markup; they turn nothing about that stands beside them. */
export const escapeMarkup = (words: string): string => withoutTurns(words).replace(/[&<>"']/g, (letter) => ESCAPES[letter] ?? letter);

/** The fonts that it asks for; whoever shows it takes the first that it has. */
export const FONTS = ['Noto Sans', 'DejaVu Sans', 'Noto Sans Javanese', 'Noto Emoji', 'sans-serif'] as const;

/** The SVG. `title` is what is read out in its place. */
export function drawingSvg({ x, y, width, height, items }: Drawing, title: string): string {
	const [w, h] = [short(width), short(height)];
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="${short(x)} ${short(y)} ${w} ${h}" role="img" font-family="${FONTS.join(', ')}" stroke-linecap="round" stroke-linejoin="round" fill="none">`,
		`<title>${escapeMarkup(title)}</title>`,
		`<path d="M${short(x)} ${short(y)}h${w}v${h}h${short(-width)}Z" fill="#ffffff"/>`,
		...items.map(itemSvg),
		'</svg>',
	].join('\n');
}

function itemSvg(item: Item): string {
	const place = item.matrix.every((value, index) => value === (index === 0 || index === 3 ? 1 : 0))
		? ''
		: ` transform="matrix(${item.matrix.map(precise).join(' ')})"`;
	const opacity = item.opacity === 1 ? '' : ` opacity="${short(item.opacity)}"`;
	if (item.kind === 'path') {
		const fill = item.fill === undefined ? '' : ` fill="${item.fill}"`;
		const dash = item.dash === undefined ? '' : ` stroke-dasharray="${item.dash.map(short).join(' ')}"`;
		const stroke = item.stroke === undefined ? '' : ` stroke="${item.stroke}" stroke-width="${short(item.width ?? 1)}"${dash}`;
		return `<path d="${item.d}"${fill}${stroke}${place}${opacity}/>`;
	}
	const lines = item.lines
		.map((line, index) => `<tspan x="${short(item.x)}" y="${short(baselineOf(item.y, item.size, index))}">${escapeMarkup(line)}</tspan>`)
		.join('');
	const isFromRight = startsFromRight(item.lines.join(' '));
	const side = isFromRight ? OTHER_SIDE[item.anchor] : item.anchor;
	const anchor = `${isFromRight ? ' direction="rtl"' : ''}${side === 'start' ? '' : ` text-anchor="${side}"`}`;
	return `<text font-size="${short(item.size)}" fill="${item.colour}"${item.isBold ? ' font-weight="bold"' : ''}${anchor}${place}${opacity}>${lines}</text>`;
}

/** Where words run from the right, they start there. */
const OTHER_SIDE = { start: 'end', middle: 'middle', end: 'start' } as const;

/** Sines need more places than lengths. */
const precise = (value: number): string => String(Math.round(value * 10_000) / 10_000 || 0);

/** The baseline of a line whose middle is given: letters stand about a third of their size below it. */
export const baselineOf = (y: number, size: number, line: number): number => y + line * size * LINE_HEIGHT + size * 0.35;
