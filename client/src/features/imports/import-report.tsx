/** What came of an import, when it is done. */
import { Alert } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useText } from '../../lib/text.tsx';
import { importMessages } from './import-messages.ts';
import { LeftOutList } from './left-out-list.tsx';
import type { Report } from './use-archive.ts';

export function ImportReport({ report }: { report: Report }) {
	const t = useText(importMessages);
	if (report.leftOutCount > 0) return <LeftOutList named={report.leftOut} total={report.leftOutCount} />;
	return (
		<Alert role="status" color="green" icon={<IconCheck aria-hidden />} title={t('import-done')}>
			{t('import-done-whole')}
		</Alert>
	);
}
