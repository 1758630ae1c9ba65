import { useState } from 'preact/hooks';
import { DefinitionList } from '../../components/code/definition-list';
import { RevealedText } from '../../components/code/revealed-text';
import { reportPage } from '../../utils/virustotal/api/url-id';
import type { Detection, UrlReport } from '../../utils/virustotal/report';

type Column = 'engine' | 'category' | 'result';
const COLUMNS: [Column, string][] = [
  ['engine', 'Engine'],
  ['category', 'Says it is'],
  ['result', 'In its own word'],
];

/** The report's facts and, engine by engine, what was found. All strings are strangers': shown as text. */
export function EnginesSection({ report }: { report: UrlReport }) {
  return (
    <div class="stack">
      {report.detections.length > 0 ? (
        <DetectionTable detections={report.detections} />
      ) : (
        <p class="quiet small">VirusTotal names no engine that flagged it.</p>
      )}
      <ReportFacts report={report} />
      {(report.redirects.length > 0 || report.finalUrl) && <Redirects report={report} />}
      <a class="small" href={reportPage(report.id)} target="_blank" rel="noreferrer noopener">
        Open the report on VirusTotal
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
      <caption class="only-spoken">Engines that flag it</caption>
      <thead>
        <tr>
          {COLUMNS.map(([column, title]) => (
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
            <td>{one.category}</td>
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
    ['Answers not understood', unrecognised === undefined ? undefined : String(unrecognised)],
    ['Examined', scanDate === undefined ? 'never' : new Date(scanDate).toLocaleString()],
    ['Title of the page', title],
    ['Asked about', timesSubmitted === undefined ? undefined : `${timesSubmitted} times`],
    ['Community says', votes && `${votes.malicious} harmful, ${votes.harmless} harmless`],
    ['Community score', reputation === undefined ? undefined : String(reputation)],
    ['Pretends to be', [...new Set(Object.values(report.targetedBrands))].join(', ')],
    ['Kind of site', [...new Set(Object.values(report.categories))].join(', ')],
  ];
  return <DefinitionList rows={rows} small />;
}

function Redirects({ report }: { report: UrlReport }) {
  const chain = [...report.redirects, ...(report.finalUrl ? [report.finalUrl] : [])];
  return (
    <div class="small">
      <h3>Where it led VirusTotal</h3>
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
