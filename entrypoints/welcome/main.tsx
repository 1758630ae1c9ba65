import { render } from 'preact';
import { Welcome } from './welcome';

const root = document.getElementById('root');
if (root) render(<Welcome />, root);
