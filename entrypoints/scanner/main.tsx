import { render } from 'preact';
import { ScannerPage } from './scanner-page';

const root = document.getElementById('root');
if (root) render(<ScannerPage />, root);
