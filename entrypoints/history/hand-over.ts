import { saveBlob } from '../../components/save-blob';
import { codeDetails } from '../../utils/codes/code-details';
import { exportHistory } from '../../utils/history/export-history';
import { type ImportResult, importHistory } from '../../utils/history/import-history';
import { keepWithin } from '../../utils/history/keep-within';
import { stixBundle } from '../../utils/history/stix';
import { startTextWriter } from '../../utils/history/text-writer';
import { type TicketCode, ticketText } from '../../utils/history/ticket';
import { historyCount, historyDays } from '../../utils/platform/settings';
import { wakeBackground } from '../../utils/platform/wake-background';
import { getCode } from '../../utils/store/codes';
import { openDatabase } from '../../utils/store/database';
import { t } from '../../utils/words/translate';

/** So many codes are looked at side by side. */
const BATCH = 100;

async function ticketCodes(ids: readonly string[]): Promise<TicketCode[]> {
  const db = await openDatabase();
  const codes: TicketCode[] = [];
  for (let at = 0; at < ids.length; at += BATCH) {
    const batch = ids.slice(at, at + BATCH).map(async (id) => {
      const record = await getCode(db, id);
      if (!record) return [];
      const { verdict } = await codeDetails(record, { record, private: false });
      return [{ code: record, level: verdict.level, headline: verdict.headline }];
    });
    codes.push(...(await Promise.all(batch)).flat());
  }
  return codes;
}

/** Codes as text for a ticket. */
export async function textForTicket(ids: readonly string[], withSecrets: boolean): Promise<string> {
  const words = {
    withheld: (kind: string) => t('history-ticket-withheld', { kind: t('history-kind-name', { kind }) }),
    seen: (first: string, last: string) => t('history-ticket-seen', { first, last }),
    page: (page: string) => t('history-ticket-page', { page }),
  };
  return ticketText(await ticketCodes(ids), { withSecrets, words });
}

/** Codes as STIX 2.1, and of how many there is an indicator. */
export async function textAsStix(
  ids: readonly string[],
  withSecrets: boolean,
): Promise<{ text: string; count: number }> {
  const bundle = await stixBundle(await ticketCodes(ids), { withSecrets });
  return { text: JSON.stringify(bundle, null, 2), count: bundle.objects.length };
}

/** Has the browser save the history as a file. */
export async function saveFile(format: 'json' | 'csv', withSecrets: boolean): Promise<void> {
  const now = Date.now();
  const writer = startTextWriter();
  const file = await exportHistory(await openDatabase(), { now, withSecrets, format }, writer.write).finally(
    writer.close,
  );
  saveBlob(file, `qr-codes-${new Date(now).toISOString().slice(0, 10)}.${format}`);
}

/** Reads a file into the history, and keeps that within its limits. */
export async function readFile(file: Blob): Promise<ImportResult> {
  const db = await openDatabase();
  await wakeBackground();
  const result = await importHistory(db, await file.text(), Date.now());
  const [count, days] = await Promise.all([historyCount.getValue(), historyDays.getValue()]);
  await keepWithin(db, { count, days }, Date.now());
  return result;
}
