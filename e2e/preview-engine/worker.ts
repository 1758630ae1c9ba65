import { listen } from '../../utils/preview/worker';

listen();
