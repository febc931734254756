/** A copy of a list with one item moved by some places; the ends of the list are walls. */
export function moveItem<T>(list: readonly T[], from: number, by: number): T[] {
	const to = Math.max(0, Math.min(list.length - 1, from + by));
	const moved = list.slice();
	const [item] = moved.splice(from, 1);
	if (item !== undefined) moved.splice(to, 0, item);
	return moved;
}
