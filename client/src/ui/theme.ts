/** The look of Rembuk: own ten-shade palettes whose text pairs reach WCAG AA in light and dark. Knows no screen. */
import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** Leaf green, the house colour. Shade 6 carries white text (5.6 : 1). */
const daun: MantineColorsTuple = ['#edf7f4', '#d8ede6', '#b0dccf', '#80c6b3', '#55ad97', '#2b8d7a', '#177565', '#0d6153', '#0a4e44', '#073b33'];
const red: MantineColorsTuple = ['#fdf0ee', '#fbdedb', '#f5b9b3', '#ee9188', '#e56f64', '#d44a3f', '#b3322a', '#972720', '#7c1f1a', '#611712'];
const yellow: MantineColorsTuple = ['#fff8e5', '#fdeec2', '#f9dd8c', '#f3c854', '#e3b02c', '#b98508', '#8a6100', '#744f00', '#5e4000', '#483000'];
const orange: MantineColorsTuple = ['#fff3ea', '#fde2cf', '#f9c19d', '#f39c66', '#e87d3c', '#cb5f1d', '#a84a10', '#8d3d0c', '#733109', '#592506'];
const blue: MantineColorsTuple = ['#eef4fc', '#dbe7f8', '#b5cff0', '#8ab2e6', '#6396db', '#3d76c4', '#285fab', '#1e4e90', '#183f75', '#122f59'];
const green: MantineColorsTuple = ['#eef8ee', '#d9efda', '#b1deb4', '#84c88a', '#5cb065', '#38924a', '#237538', '#1a612d', '#144e24', '#0e3a1a'];
const violet: MantineColorsTuple = ['#f4f0fb', '#e6ddf6', '#ccbaec', '#ae93df', '#9471d1', '#7a52bd', '#663fa6', '#55338c', '#452971', '#341f56'];
const gray: MantineColorsTuple = ['#f7f9f8', '#eef2f1', '#dfe6e4', '#cbd5d2', '#a9b6b2', '#7d8c88', '#566662', '#42504d', '#2f3a38', '#1e2725'];
const dark: MantineColorsTuple = ['#dbe5e2', '#bccac6', '#a3b3ae', '#8b9c97', '#54645f', '#34423e', '#202b28', '#121a18', '#0d1412', '#080d0c'];

/**
 * Mantine's header of a dialog is a <header>, which counts as one more banner of the page.
 * `role="none"` leaves only what the dialog says itself.
 */
const quietHeader = { defaultProps: { attributes: { header: { role: 'none' } } } };

export const theme = createTheme({
	primaryColor: 'daun',
	primaryShade: { light: 6, dark: 6 },
	colors: { daun, red, yellow, orange, blue, green, violet, gray, dark },
	black: '#182220',
	white: '#ffffff',
	fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif',
	headings: {
		fontWeight: '650',
		textWrap: 'balance',
		sizes: {
			h1: { fontSize: 'clamp(1.5rem, 1.2rem + 1.4vw, 2.125rem)', lineHeight: '1.2' },
			h2: { fontSize: '1.25rem', lineHeight: '1.3' },
			h3: { fontSize: '1.0625rem', lineHeight: '1.35' },
		},
	},
	defaultRadius: 'md',
	cursorType: 'pointer',
	respectReducedMotion: true,
	focusRing: 'auto',
	components: {
		Modal: quietHeader,
		Drawer: quietHeader,
		Button: { defaultProps: { size: 'md' } },
		TextInput: { defaultProps: { size: 'md' } },
		Textarea: { defaultProps: { size: 'md', autosize: true, minRows: 2 } },
		Select: { defaultProps: { size: 'md', comboboxProps: { shadow: 'md' } } },
		NumberInput: { defaultProps: { size: 'md' } },
		ActionIcon: { defaultProps: { size: 'lg', variant: 'subtle' } },
		Tooltip: { defaultProps: { events: { hover: true, focus: true, touch: false } } },
	},
});

/**
 * Mantine's defaults for quiet text, placeholders, errors and borders fall short of AA; these do not. Our own colours are variables here and not
 * `light-dark()` in the style sheets, which older phones do not know and which the build would translate into something that follows another switch.
 */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
	variables: {},
	light: {
		'--mantine-color-body': gray[0],
		'--mantine-color-dimmed': gray[6],
		'--mantine-color-placeholder': gray[6],
		'--mantine-color-error': red[6],
		'--mantine-color-default-border': gray[4],
		'--mantine-color-disabled-color': gray[6],
		'--rembuk-surface': '#ffffff',
		'--rembuk-line': gray[2],
		'--rembuk-strong-line': gray[5],
		'--rembuk-accent': daun[6],
		'--rembuk-here': green[6],
		'--rembuk-away': gray[6],
		'--rembuk-warning-line': yellow[6],
		'--rembuk-chip': gray[0],
	},
	dark: {
		'--mantine-color-dimmed': dark[2],
		'--mantine-color-placeholder': dark[2],
		'--mantine-color-error': red[3],
		'--mantine-color-default-border': dark[4],
		'--mantine-color-disabled-color': dark[2],
		'--rembuk-surface': '#1a2421',
		'--rembuk-line': dark[5],
		'--rembuk-strong-line': dark[3],
		'--rembuk-accent': daun[4],
		'--rembuk-here': green[4],
		'--rembuk-away': dark[2],
		'--rembuk-warning-line': yellow[4],
		'--rembuk-chip': dark[6],
	},
});
