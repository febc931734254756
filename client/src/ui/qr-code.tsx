/** A QR code as one SVG path, made here (no server, no network). Knows no workshop. */
import { encode } from 'uqr';
import classes from './qr-code.module.css';

interface Props {
	value: string;
	/** What a screen reader says instead of the picture. */
	label: string;
	/** Edge in CSS units. */
	size?: string;
}

/** Light modules around the code that scanners need (ISO 18004 asks for four). */
const QUIET_ZONE = 4;

export function QrCode({ value, label, size = '12rem' }: Props) {
	const { data, size: modules } = encode(value, { ecc: 'M', border: QUIET_ZONE });
	const path = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
	return (
		<svg role="img" aria-label={label} viewBox={`0 0 ${modules} ${modules}`} width={size} height={size} className={classes.qr} shapeRendering="crispEdges">
			<path d={path} />
		</svg>
	);
}
