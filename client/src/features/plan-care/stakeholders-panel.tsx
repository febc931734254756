/** The stakeholder register that all rooms share: who is named how often, two that are the same made one, and titles in both languages. */
import { Button, Group, Menu, Stack, Text, Title } from '@mantine/core';
import type { Stakeholder } from '@rembuk/shared/plan/plan-doc';
import { type LocalText, pickText } from '@rembuk/shared/text/locale';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useLocale, useLocalText, useText } from '../../lib/text.tsx';
import { useWayBack } from '../../lib/use-way-back.ts';
import { NewTitleForm } from '../../ui/new-title-form.tsx';
import { TitleForm } from '../../ui/title-form.tsx';
import { useAllStakeholders, useCards, useStakeholders } from '../../workshop/cards/use-plan.ts';
import { usePower } from '../../workshop/use-power.ts';
import { useMe } from '../../workshop/use-workshop.ts';
import styles from './care.module.css';
import { careMessages } from './care-messages.ts';

const LONGEST = 200;

export function StakeholdersPanel() {
	const t = useText(careMessages);
	const me = useMe();
	const rows = useStakeholders();
	return (
		<Stack gap="md">
			<Text maw="60rem">{t('stakeholders-intro')}</Text>
			{rows.length === 0 && <Text c="dimmed">{t('no-stakeholders')}</Text>}
			<ul className={styles.rows}>
				{rows.map((row) => (
					<li key={row.key} className={styles.row}>
						<Party row={row} others={rows.filter((other) => other.key !== row.key)} />
					</li>
				))}
			</ul>
			{me.isLeader && <NewStakeholder />}
		</Stack>
	);
}

function NewStakeholder() {
	const t = useText(careMessages);
	const power = usePower();
	return (
		<NewTitleForm
			label={t('new-stakeholder')}
			placeholder={t('new-stakeholder-hint')}
			action={t('add-stakeholder')}
			longest={LONGEST}
			isBusy={power.isBusy('add-stakeholder')}
			onAdd={(title) => power.run('add-stakeholder', { title })}
		/>
	);
}

function Party({ row, others }: { row: Stakeholder; others: readonly Stakeholder[] }) {
	const t = useText(careMessages);
	const pick = useLocalText();
	const me = useMe();
	const power = usePower();
	const cards = useCards();
	const [params] = useSearchParams();
	const mergedAway = useAllStakeholders().filter((other) => other.mergedInto === row.key);
	const title = pick(row.title);
	const named = cards.filter((card) => card.forWhom.includes(row.key) || card.who.some((who) => who.kind === 'stakeholder' && who.key === row.key)).length;
	const { locale } = useLocale();
	const translation = pickText(row.title, locale === 'id' ? 'en' : 'id');
	const [isRenaming, setRenaming] = useState(false);
	const renamer = useWayBack<HTMLButtonElement>(isRenaming);
	const stopRenaming = () => setRenaming(false);
	const rename = async (next: LocalText) => {
		if (await power.run('rename-stakeholder', { key: row.key, title: next }, `rename ${row.key}`)) stopRenaming();
	};
	const shown = new URLSearchParams({ ...Object.fromEntries(params), view: 'list', stakeholder: row.key });
	return (
		<>
			<div className={styles.party}>
				<Title order={2} size="h3">
					{title}
				</Title>
				{translation !== title && <Text size="sm">{translation}</Text>}
				<Text size="sm" c="dimmed">
					{t('named-by', { n: named })}
				</Text>
				{mergedAway.map((other) => (
					<Group key={other.key} gap="xs">
						<Text size="sm">{t('merged-away', { title: pick(other.title) })}</Text>
						{me.isLeader && (
							<Button
								size="compact-sm"
								variant="default"
								aria-label={t('take-apart-of', { title: pick(other.title) })}
								loading={power.isBusy(other.key)}
								onClick={() => void power.run('unmerge-stakeholder', { key: other.key }, other.key)}
							>
								{t('take-apart')}
							</Button>
						)}
					</Group>
				))}
				{isRenaming && (
					<TitleForm
						label={t('title-field')}
						title={row.title}
						longest={LONGEST}
						isBusy={power.isBusy(`rename ${row.key}`)}
						onSave={(next) => void rename(next)}
						onCancel={stopRenaming}
					/>
				)}
			</div>
			<Group gap="xs">
				{me.isLeader && !isRenaming && (
					<Button ref={renamer} size="compact-md" variant="default" aria-label={t('rename-of', { title })} onClick={() => setRenaming(true)}>
						{t('rename')}
					</Button>
				)}
				{named > 0 && (
					<Button component={Link} to={`?${shown}`} size="compact-md" variant="default" aria-label={t('show-cards-of', { title })}>
						{t('show-cards')}
					</Button>
				)}
				{me.isLeader && others.length > 0 && (
					<Menu position="bottom-end" withinPortal>
						<Menu.Target>
							<Button size="compact-md" variant="default" aria-label={t('merge-into-of', { title })} loading={power.isBusy(row.key)}>
								{t('merge-into')}
							</Button>
						</Menu.Target>
						<Menu.Dropdown mah="50dvh" style={{ overflowY: 'auto' }}>
							{others.map((other) => (
								<Menu.Item key={other.key} onClick={() => void power.run('merge-stakeholders', { keys: [row.key], into: other.key }, row.key)}>
									{pick(other.title)}
								</Menu.Item>
							))}
						</Menu.Dropdown>
					</Menu>
				)}
			</Group>
		</>
	);
}
