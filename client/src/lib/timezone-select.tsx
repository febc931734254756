/** A time zone out of those that this browser knows, Indonesia's first. */
import { Select } from '@mantine/core';
import { defineMessages } from '@rembuk/shared/text/messages';
import { useText } from './text.tsx';

const messages = defineMessages({
	label: { id: 'Zona waktu', en: 'Time zone' },
	indonesia: { id: 'Indonesia', en: 'Indonesia' },
	others: { id: 'Lainnya', en: 'Others' },
	none: { id: 'Tidak ada zona waktu seperti itu', en: 'No such time zone' },
});

/** Indonesia's zones with the names that people write. */
const INDONESIA = [
	{ value: 'Asia/Jakarta', label: 'WIB · Asia/Jakarta' },
	{ value: 'Asia/Makassar', label: 'WITA · Asia/Makassar' },
	{ value: 'Asia/Jayapura', label: 'WIT · Asia/Jayapura' },
];

interface Props {
	id?: string;
	value: string;
	onChange(timezone: string): void;
	error?: string | undefined;
}

export function TimezoneSelect({ id, value, onChange, error }: Props) {
	const t = useText(messages);
	const own = new Set(INDONESIA.map((zone) => zone.value));
	const others = [...new Set([...Intl.supportedValuesOf('timeZone'), value])].filter((zone) => zone !== '' && !own.has(zone));
	return (
		<Select
			id={id}
			label={t('label')}
			data={[
				{ group: t('indonesia'), items: INDONESIA },
				{ group: t('others'), items: others },
			]}
			value={value}
			onChange={(next) => next && onChange(next)}
			error={error}
			searchable
			limit={60}
			allowDeselect={false}
			nothingFoundMessage={t('none')}
		/>
	);
}
