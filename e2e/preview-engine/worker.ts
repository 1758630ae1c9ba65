import { serveHttpGet } from '../../utils/preview/fetch/get-worker';

serveHttpGet();
