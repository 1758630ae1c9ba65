import { render } from 'preact';
import { Options } from './options';

const root = document.getElementById('root');
if (root) render(<Options />, root);
