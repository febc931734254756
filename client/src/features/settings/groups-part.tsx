/** The groups of a running workshop: rename, ask something else, close, reopen, add. */
import { Button, Group, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import type { LocalText } from '@rembuk/shared/text/locale';
import type { Topic } from '@rembuk/shared/workshop/workshop-doc';
import { type FormEvent, useState } from 'react';
import { commonMessages } from '../../lib/common-messages.ts';
import { useLocalText, useText } from '../../lib/text.tsx';
import { isEmptyText, linesOf, requiredText, tidyText } from '../../lib/tidy-text.ts';
import { usePower } from '../../workshop/use-power.ts';
import { useWorkshop } from '../../workshop/use-workshop.ts';
import { BothLanguages } from './both-languages.tsx';
import { settingsMessages } from './settings-messages.ts';

export function GroupsPart() {
	const { view } = useWorkshop();
	return (
		<Stack gap="lg">
			{view.topics().map((topic, index) => (
				<TopicForm key={topic.key} topic={topic} n={index + 1} />
			))}
			<NewTopic />
		</Stack>
	);
}

function TopicForm({ topic, n }: { topic: Topic; n: number }) {
	const t = useText(settingsMessages);
	const common = useText(commonMessages);
	const pick = useLocalText();
	const { run, isBusy } = usePower();
	const language = useWorkshop().view.info()?.language ?? 'id';
	const [changes, setChanges] = useState<{ title?: LocalText; question?: LocalText }>({});
	const [isSaved, setSaved] = useState(false);
	const { key: topicKey, closed } = topic;
	const group = pick(topic.title);
	const { title = topic.title, question = topic.question ?? '' } = changes;
	const set = (part: typeof changes) => {
		setChanges({ ...changes, ...part });
		setSaved(false);
	};
	const submit = async (event: FormEvent) => {
		event.preventDefault();
		const args = {
			topicKey,
			...(changes.title !== undefined && { title: requiredText(title, language) }),
			...(changes.question !== undefined && { question: isEmptyText(question) ? null : tidyText(question) }),
		};
		if (await run('edit-topic', args)) {
			setChanges({});
			setSaved(true);
		}
	};
	const isChanged = Object.keys(changes).length > 0;
	return (
		<form className="surface" style={{ padding: 'var(--mantine-spacing-md)' }} onSubmit={(event) => void submit(event)} aria-label={group} noValidate>
			<Stack gap="sm">
				<Title order={3}>{t('group-n', { n })}</Title>
				{closed && <Text size="sm">{t('is-closed')}</Text>}
				<BothLanguages label={t('group-title')} value={title} onChange={(next) => set({ title: next })} />
				<BothLanguages label={t('question')} value={question} onChange={(next) => set({ question: next })} isLong />
				<Group>
					<Button type="submit" size="sm" disabled={!isChanged} loading={isBusy('edit-topic')} aria-label={t('save-named', { name: group })}>
						{common('save')}
					</Button>
					<Button
						size="sm"
						variant="default"
						loading={isBusy('close-topic')}
						aria-label={t(closed ? 'reopen-named' : 'close-named', { group })}
						onClick={() => void run('close-topic', { topicKey, closed: !closed })}
					>
						{t(closed ? 'reopen-group' : 'close-group')}
					</Button>
					<Text size="sm" role="status">
						{isSaved ? t('saved') : ''}
					</Text>
				</Group>
			</Stack>
		</form>
	);
}

function NewTopic() {
	const t = useText(settingsMessages);
	const { run, isBusy } = usePower();
	const [title, setTitle] = useState('');
	const [question, setQuestion] = useState('');
	const [notes, setNotes] = useState('');
	const [isAdded, setAdded] = useState(false);
	const submit = async (event: FormEvent) => {
		event.preventDefault();
		const args = { title: title.trim(), ...(question.trim() && { question: question.trim() }), starterNotes: linesOf(notes) };
		const isDone = await run('add-topic', args);
		setAdded(isDone);
		if (!isDone) return;
		setTitle('');
		setQuestion('');
		setNotes('');
	};
	return (
		<form onSubmit={(event) => void submit(event)} noValidate>
			<Stack gap="sm">
				<Title order={3}>{t('new-group')}</Title>
				<TextInput
					label={t('group-title')}
					value={title}
					onChange={(event) => {
						setTitle(event.currentTarget.value);
						setAdded(false);
					}}
				/>
				<Textarea label={t('question')} value={question} onChange={(event) => setQuestion(event.currentTarget.value)} />
				<Textarea label={t('starter-notes')} description={t('one-a-line')} value={notes} onChange={(event) => setNotes(event.currentTarget.value)} />
				<Group>
					<Button type="submit" variant="default" disabled={title.trim() === ''} loading={isBusy('add-topic')}>
						{t('add-group')}
					</Button>
					<Text size="sm" role="status">
						{isAdded ? t('group-added') : ''}
					</Text>
				</Group>
			</Stack>
		</form>
	);
}
