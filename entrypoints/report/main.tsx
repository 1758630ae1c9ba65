import { render } from 'preact';
import { idInReportAddress } from '../../utils/codes/report-address';
import { reportBug } from '../../utils/platform/errors';
import { ReportPage } from './report-page';

async function start(): Promise<void> {
  const named = new URLSearchParams(location.search).get('code') ?? '';
  const id = (await idInReportAddress(named)) ?? '';
  const root = document.getElementById('root');
  if (root) render(<ReportPage id={id} />, root);
}

start().catch(reportBug);
