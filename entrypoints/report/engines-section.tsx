import { useState } from 'preact/hooks';
import { DefinitionList } from '../../components/code/definition-list';
import { RevealedText } from '../../components/code/revealed-text';
import { momentWords } from '../../utils/shared/time-words';
import { reportPage } from '../../utils/virustotal/api/url-id';
import type { Detection, UrlReport } from '../../utils/virustotal/report';
import { t } from '../../utils/words/translate';
import { wordTable } from '../../utils/words/word-table';

type Column = 'engine' | 'category' | 'result';
const COLUMNS = wordTable<Column>({
  engine: () => t('report-engines-engine'),
  category: () => t('report-engines-category'),
  result: () => t('report-engines-result'),
});
const CATEGORIES = wordTable<Detection['category']>({
  malicious: () => t('report-engines-malicious'),
  suspicious: () => t('report-engines-suspicious'),
});

/** The report's facts and, engine by engine, what was found. All strings are strangers': shown as text. */
export function EnginesSection({ report }: { report: UrlReport }) {
  return (
    <div class="stack">
      {report.detections.length > 0 ? (
        <DetectionTable detections={report.detections} />
      ) : (
        <p class="quiet small">{t('report-engines-none')}</p>
      )}
      <ReportFacts report={report} />
      {(report.redirects.length > 0 || report.finalUrl) && <Redirects report={report} />}
      <a class="small" href={reportPage(report.id)} target="_blank" rel="noreferrer noopener">
        {t('report-engines-link')}
      </a>
    </div>
  );
}

function DetectionTable({ detections }: { detections: Detection[] }) {
  const [by, setBy] = useState<Column>('engine');
  const [up, setUp] = useState(true);
  const sorted = [...detections].sort((a, b) => (a[by] ?? '').localeCompare(b[by] ?? '') * (up ? 1 : -1));
  const choose = (column: Column) => {
    setUp(column === by ? !up : true);
    setBy(column);
  };
  return (
    <table class="small">
      <caption class="only-spoken">{t('report-engines-caption')}</caption>
      <thead>
        <tr>
          {(Object.entries(COLUMNS) as [Column, string][]).map(([column, title]) => (
            <th key={column} aria-sort={column === by ? (up ? 'ascending' : 'descending') : 'none'}>
              <button type="button" class="link" onClick={() => choose(column)}>
                {title}
                {column === by && (up ? ' ▲' : ' ▼')}
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sorted.map((one) => (
          <tr key={one.engine}>
            <td>
              <RevealedText text={one.engine} />
            </td>
            <td>{CATEGORIES[one.category]}</td>
            <td>
              <RevealedText text={one.result ?? ''} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ReportFacts({ report }: { report: UrlReport }) {
  const { unrecognised, scanDate, title, timesSubmitted, reputation, votes } = report;
  const rows: [string, string | undefined][] = [
    [t('report-engines-unrecognised'), unrecognised === undefined ? undefined : String(unrecognised)],
    [
      t('report-engines-examined'),
      scanDate === undefined ? t('report-engines-never') : momentWords(scanDate),
    ],
    [t('report-engines-page-title'), title],
    [
      t('report-engines-submitted'),
      timesSubmitted === undefined ? undefined : t('report-engines-times', { count: timesSubmitted }),
    ],
    [
      t('report-engines-votes'),
      votes && t('report-engines-votes-count', { malicious: votes.malicious, harmless: votes.harmless }),
    ],
    [t('report-engines-score'), reputation === undefined ? undefined : String(reputation)],
    [t('report-engines-brand'), [...new Set(Object.values(report.targetedBrands))].join(', ')],
    [t('report-engines-kind'), [...new Set(Object.values(report.categories))].join(', ')],
  ];
  return <DefinitionList rows={rows} small />;
}

function Redirects({ report }: { report: UrlReport }) {
  const chain = [...report.redirects, ...(report.finalUrl ? [report.finalUrl] : [])];
  return (
    <div class="small">
      <h3>{t('report-engines-led')}</h3>
      <ol class="chain">
        {chain.map((url, i) => (
          <li key={`${i} ${url}`}>
            <div class="raw">
              <RevealedText text={url} />
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}
