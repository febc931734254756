import { expect, test } from 'vitest';
import { cssVariablesResolver, theme } from './theme.ts';

const luminance = (hex: string): number => {
	const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
		const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
		return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
/** WCAG 2.2, 1.4.3. */
const contrast = (a: string, b: string): number => {
	const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
	return (light + 0.05) / (dark + 0.05);
};
const AA = 4.5;
const NON_TEXT = 3;
const { light, dark } = cssVariablesResolver(theme as Parameters<typeof cssVariablesResolver>[0]);
const shade = (name: string, at: number): string => {
	const colour = theme.colors?.[name]?.[at];
	if (!colour) throw new Error(`no ${name} ${at}`);
	return colour;
};
const INKS = ['daun', 'red', 'yellow', 'orange', 'blue', 'green', 'violet'];

test.each(INKS)('%s carries white text, in rest and under the pointer, and its light form carries dark text', (name) => {
	expect(contrast(shade(name, 6), '#ffffff')).toBeGreaterThanOrEqual(AA);
	expect(contrast(shade(name, 7), '#ffffff')).toBeGreaterThanOrEqual(AA);
	expect(contrast(shade(name, 9), shade(name, 2))).toBeGreaterThanOrEqual(AA);
	expect(contrast(shade(name, 4), shade('dark', 7))).toBeGreaterThanOrEqual(AA);
});

test.each([
	['light', light, ['#ffffff', shade('gray', 0)]],
	['dark', dark, [shade('dark', 7), '#1a2421', shade('dark', 6)]],
] as const)('quiet text, placeholders and errors reach AA on every ground in %s', (_, variables, grounds) => {
	for (const name of ['--mantine-color-dimmed', '--mantine-color-placeholder', '--mantine-color-error', '--rembuk-accent'] as const) {
		for (const ground of grounds) expect(contrast(variables[name] ?? '', ground), `${name} on ${ground}`).toBeGreaterThanOrEqual(AA);
	}
	for (const name of ['--rembuk-strong-line', '--rembuk-here', '--rembuk-away', '--rembuk-warning-line'] as const) {
		for (const ground of grounds) expect(contrast(variables[name] ?? '', ground), `${name} on ${ground}`).toBeGreaterThanOrEqual(NON_TEXT);
	}
});
