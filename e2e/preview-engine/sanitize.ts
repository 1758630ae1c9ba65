import { runSanitizeWorker } from '../../utils/preview/sanitize/sanitize-worker-loop';

runSanitizeWorker();
