import { render } from 'preact';
import { browser } from '#imports';
import { Popup } from './popup';

// The same page can be opened in a tab, naming the tab that it is about.
const asked = new URLSearchParams(location.search).get('tab');
document.documentElement.classList.toggle('in-tab', asked !== null);

async function start(): Promise<void> {
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  const tabId = asked ? Number(asked) : active?.id;
  const root = document.getElementById('root');
  if (root) render(<Popup tabId={tabId ?? -1} />, root);
}

void start();
