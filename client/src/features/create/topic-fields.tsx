/** The topics: what each group talks about, what it is asked, and the notes that it starts with. */
import { Button, Group, Stack, Switch, Text, Textarea } from '@mantine/core';
import { pickText } from '@rembuk/shared/text/locale';
import { LIMITS } from '@rembuk/shared/workshop/definition';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { moveItem } from '../../lib/move-item.ts';
import { useText } from '../../lib/text.tsx';
import { FormSection } from '../../ui/form-section.tsx';
import { RowTools } from '../../ui/row-tools.tsx';
import { createMessages } from './create-messages.ts';
import { type DraftTopic, emptyTopic, notesShown } from './draft.ts';
import { useForm, useProblem } from './form-context.ts';
import { TextField } from './text-field.tsx';

export function TopicFields() {
	const t = useText(createMessages);
	const { draft, change, editing } = useForm();
	const [said, say] = useState('');
	const { topics } = draft;
	const nameOf = (topic: DraftTopic, index: number) => pickText(topic.title, editing) || t('topic', { n: index + 1 });
	const hasFileNotes = topics.some((topic) => topic.fileNotes.length > 0);
	const add = () => {
		change({ topics: [...topics, emptyTopic()] });
		requestAnimationFrame(() => document.getElementById(`topics[${topics.length}].title`)?.focus());
	};
	return (
		<FormSection title={t('topics')}>
			<Stack gap="md">
				<Text c="dimmed">{topics.length === 0 ? t('no-topics') : t('topics-hint')}</Text>
				{hasFileNotes && (
					<Switch
						label={t(draft.source === 'file' ? 'file-notes' : 'template-notes')}
						checked={draft.notesOnBoards}
						onChange={(event) => change({ notesOnBoards: event.currentTarget.checked })}
					/>
				)}
				{topics.map((topic, index) => (
					<TopicRow
						key={topic.id}
						topic={topic}
						index={index}
						name={nameOf(topic, index)}
						isLast={index === topics.length - 1}
						onChange={(part) => change({ topics: topics.map((one) => (one.id === topic.id ? { ...one, ...part } : one)) })}
						onMove={(by) => {
							change({ topics: moveItem(topics, index, by) });
							say(t('moved', { name: nameOf(topic, index), n: index + by + 1, of: topics.length }));
						}}
						onRemove={() => {
							change({ topics: topics.filter((one) => one.id !== topic.id) });
							say(t('removed', { name: nameOf(topic, index) }));
							document.getElementById('add-topic')?.focus();
						}}
					/>
				))}
				<Group>
					<Button id="add-topic" variant="default" leftSection={<IconPlus size={18} aria-hidden />} disabled={topics.length >= LIMITS.topics} onClick={add}>
						{t('add-topic')}
					</Button>
				</Group>
				<div role="status" className="visually-hidden">
					{said}
				</div>
			</Stack>
		</FormSection>
	);
}

interface RowProps {
	topic: DraftTopic;
	index: number;
	name: string;
	isLast: boolean;
	onChange(part: Partial<DraftTopic>): void;
	onMove(by: -1 | 1): void;
	onRemove(): void;
}

function TopicRow({ topic, index, name, isLast, onChange, onMove, onRemove }: RowProps) {
	const t = useText(createMessages);
	const { draft, editing } = useForm();
	const n = index + 1;
	const path = `topics[${index}]`;
	const notesProblem = useProblem(`${path}.notes`, t('notes', { n }));
	return (
		<Stack gap="sm" className="surface" p="md" role="group" aria-label={name}>
			<Group justify="space-between" wrap="nowrap">
				<Text fw={600} aria-hidden>
					{t('topic', { n })}
				</Text>
				<RowTools
					words={{ up: t('move-up', { name }), down: t('move-down', { name }), remove: t('remove', { name }) }}
					isFirst={index === 0}
					isLast={isLast}
					onMove={onMove}
					onRemove={onRemove}
				/>
			</Group>
			<TextField path={`${path}.title`} label={t('topic-title', { n })} value={topic.title} onChange={(title) => onChange({ title })} isRequired />
			<TextField
				path={`${path}.question`}
				label={t('optional', { label: t('question', { n }) })}
				value={topic.question}
				onChange={(question) => onChange({ question })}
				isLong
			/>
			<Textarea
				id={`${path}.notes`}
				label={t('optional', { label: t('notes', { n }) })}
				description={t('notes-hint')}
				value={notesShown(topic, draft.notesOnBoards, editing)}
				onChange={(event) => onChange({ notesText: event.currentTarget.value })}
				error={notesProblem}
				maxRows={8}
			/>
		</Stack>
	);
}
