import { render } from 'preact';
import { ReportPage } from './report-page';

const id = new URLSearchParams(location.search).get('code') ?? '';
const root = document.getElementById('root');
if (root) render(<ReportPage id={id} />, root);
