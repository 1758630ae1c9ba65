import { fakeBrowser } from 'wxt/testing/fake-browser';

// The stand-in for the browser's API knows no language of its own.
fakeBrowser.i18n.getUILanguage = () => 'en-US';
