/** The sectors: the kinds of institution that people come from. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { pickText } from '@rembuk/shared/text/locale';
import { LIMITS } from '@rembuk/shared/workshop/definition';
import { IconPlus } from '@tabler/icons-react';
import { moveItem } from '../../lib/move-item.ts';
import { useText } from '../../lib/text.tsx';
import { FormSection } from '../../ui/form-section.tsx';
import { RowTools } from '../../ui/row-tools.tsx';
import { createMessages } from './create-messages.ts';
import { emptySector } from './draft.ts';
import { useForm } from './form-context.ts';
import { TextField } from './text-field.tsx';

export function SectorFields() {
	const t = useText(createMessages);
	const { draft, change, editing } = useForm();
	const { sectors } = draft;
	const add = () => {
		change({ sectors: [...sectors, emptySector()] });
		requestAnimationFrame(() => document.getElementById(`sectors[${sectors.length}].title`)?.focus());
	};
	return (
		<FormSection title={t('sectors')}>
			<Stack gap="sm">
				<Text c="dimmed">{t('sectors-hint')}</Text>
				{sectors.map((sector, index) => {
					const name = pickText(sector.title, editing) || t('sector', { n: index + 1 });
					return (
						<Group key={sector.id} align="flex-end" wrap="nowrap" gap="xs">
							<div style={{ flex: 1, minWidth: 0 }}>
								<TextField
									path={`sectors[${index}].title`}
									label={t('sector', { n: index + 1 })}
									value={sector.title}
									onChange={(title) => change({ sectors: sectors.map((one) => (one.id === sector.id ? { ...one, title } : one)) })}
									isRequired
								/>
							</div>
							<RowTools
								words={{ up: t('move-up', { name }), down: t('move-down', { name }), remove: t('remove', { name }) }}
								isFirst={index === 0}
								isLast={index === sectors.length - 1}
								onMove={(by) => change({ sectors: moveItem(sectors, index, by) })}
								onRemove={() => {
									change({ sectors: sectors.filter((one) => one.id !== sector.id) });
									document.getElementById('add-sector')?.focus();
								}}
							/>
						</Group>
					);
				})}
				<Group>
					<Button id="add-sector" variant="default" leftSection={<IconPlus size={18} aria-hidden />} disabled={sectors.length >= LIMITS.sectors} onClick={add}>
						{t('add-sector')}
					</Button>
				</Group>
			</Stack>
		</FormSection>
	);
}
