/** A person as a disc with initials in the person's colour. For eyes only: the name stands beside it or in its title. */
import styles from './people.module.css';

/** First letters of the first and the last word, whole code points. */
export function initials(name: string): string {
	const words = name.trim().split(/\s+/).filter(Boolean);
	const first = [...(words[0] ?? '')][0] ?? '?';
	const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : '';
	return (first + last).toLocaleUpperCase();
}

export function Avatar({ name, color }: { name: string; color: string }) {
	return (
		<span className={styles.avatar} style={{ borderColor: color }} title={name} aria-hidden>
			{initials(name)}
		</span>
	);
}
