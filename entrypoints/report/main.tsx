import { mountPage } from '../../components/mount-page';
import { idInReportAddress } from '../../utils/codes/report-address';
import { reportBug } from '../../utils/platform/errors';
import { t } from '../../utils/words/translate';
import { ReportPage } from './report-page';

async function start(): Promise<void> {
  const named = new URLSearchParams(location.search).get('code') ?? '';
  const id = (await idInReportAddress(named)) ?? '';
  await mountPage({ title: () => t('report-title'), content: () => <ReportPage id={id} /> });
}

start().catch(reportBug);
