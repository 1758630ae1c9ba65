import { render } from 'preact';
import { Report } from './report-page';

const id = new URLSearchParams(location.search).get('code') ?? '';
const root = document.getElementById('root');
if (root) render(<Report id={id} />, root);
