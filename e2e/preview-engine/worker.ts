import { listen } from '../../utils/preview/fetch/get-worker';

listen();
