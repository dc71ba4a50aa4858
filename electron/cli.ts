/** The same door without a window. Results go to stdout, everything else to stderr. */
import { existsSync, readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { basename, extname, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { analyse } from '../shared/analysis/analyse.ts';
import { readStudy } from '../shared/analysis/study.ts';
import type { CallName, CallOutput, CallRequest } from '../shared/contract.ts';
import { type EditionDetails, editionDetailsSchema, type EditionMark } from '../shared/edition/edition.ts';
import { findProvince } from '../shared/edition/region-list.ts';
import type { Failure, Reply } from '../shared/failure.ts';
import { failureText } from '../shared/wording/failure-sentence.ts';
import { sayFault } from '../shared/wording/fault-sentence.ts';
import { sayCorrection, sayFigure } from '../shared/wording/figure-words.ts';
import { problemLine } from '../shared/wording/problem-sentence.ts';
import { sayStudyProblem } from '../shared/wording/study-problem-sentence.ts';
import { openEditionFile } from './database/open.ts';
import { sqliteCode } from './database/sqlite.ts';
import { verifyEdition } from './database/verify-edition.ts';
import { KNOWN_REGIONS } from './edition/known-regions.ts';
import { createRecordsHost, directSession, type RecordsHost } from './records-host.ts';
import { rankingReport } from './results/ranking-report.ts';
import { createSample } from './sample.ts';
import { APPLICATION_VERSION } from './application-version.ts';
import type { Session } from './session.ts';

const HELP = `Paritrana Panel, baris perintah

Pemakaian: npm run --silent cli -- PERINTAH PENYELENGGARAAN [pilihan]

  new PENYELENGGARAAN [--name NAMA] [--province 64] [--year 2024] [--event-year 2025] [--rehearsal]
        Membuat penyelenggaraan baru dengan rubrik asumsi dan sembilan kursi.
  sample PENYELENGGARAAN
        Membuat contoh Kaltim 2025 yang lengkap: sepuluh berkas, tujuh kandidat, nilai rekaan.
  import PENYELENGGARAAN BERKAS... [--json]
        Mengimpor isian: buku kerja, CSV, arsip zip atau folder. Berkas yang bermasalah tidak ditulis sama sekali.
  rank PENYELENGGARAAN [--json]
        Peringkat resmi. Terkunci sampai pleno, kecuali contoh dan latihan.
  export PENYELENGGARAAN --out BERKAS.xlsx
        Menulis buku kerja peringkat.
  verify PENYELENGGARAAN [--json]
        Memeriksa keutuhan berkas dan riwayatnya. Keluar 0 utuh, 1 berubah, 2 tidak terbaca.

  analyse BERKAS.json [--seed 1] [--samples 10000]
        Menganalisis penilaian apa pun dari berkas JSON: kesepakatan juri, keketatan, bobot, dan kestabilan peringkat. Hasilnya JSON,
        bukan hasil resmi. Keluar 2 bila berkasnya bukan penilaian.

  --help    Bantuan ini.

Keluar 0 bila berhasil, 1 bila ditolak, 2 bila perintah keliru atau berkas tidak terbaca.
`;

const EXIT = { ok: 0, refused: 1, unusable: 2 } as const;

/** Ends the command with a sentence for the person. */
class Ended extends Error {
  readonly exitCode: number;
  constructor(message: string, exitCode: number) {
    super(message);
    this.exitCode = exitCode;
  }
}

const print = (text: string): void => void process.stdout.write(`${text}\n`);
const tell = (text: string): void => void process.stderr.write(`${text}\n`);

const UNREADABLE: ReadonlySet<Failure['code']> = new Set(['not-an-edition', 'newer-file', 'damaged-file', 'file-gone']);

const must = <Value>(reply: Reply<Value>): Value => {
  if (reply.ok) return reply.value;
  throw new Ended(failureText(reply.failure, 'id'), UNREADABLE.has(reply.failure.code) ? EXIT.unusable : EXIT.refused);
};

const clerk: Session = directSession('baris perintah', `cli:${userInfo().username}`);

const newHost = (): RecordsHost => {
  const host = createRecordsHost({
    applicationVersion: APPLICATION_VERSION,
    logIncident: (incident, call, error) => {
      tell(`${incident} ${call}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    },
  });
  host.connect(clerk);
  return host;
};

const ask = async <Name extends CallName>(host: RecordsHost, name: Name, input: CallRequest<Name>): Promise<CallOutput<Name>> =>
  must((await host.handle(clerk, { name, input })) as Reply<CallOutput<Name>>);

const openForWriting = (host: RecordsHost, path: string): void => {
  const opened = must(host.open(path, 'open'));
  if (opened.readOnly) throw new Ended('Berkas sedang dibuka di tempat lain. Tutup dahulu, lalu ulangi.', EXIT.refused);
};

type Options = {
  readonly name?: string | undefined;
  readonly province?: string | undefined;
  readonly year?: string | undefined;
  readonly 'event-year'?: string | undefined;
  readonly rehearsal?: boolean | undefined;
  readonly json?: boolean | undefined;
  readonly out?: string | undefined;
  readonly seed?: string | undefined;
  readonly samples?: string | undefined;
};
type Command = (path: string, files: readonly string[], options: Options) => Promise<number>;

const newDetails = (options: Options): EditionDetails => {
  const provinceCode = options.province ?? '64';
  const province = findProvince(KNOWN_REGIONS, provinceCode);
  if (province === null) throw new Ended(`Kode provinsi ${provinceCode} tidak dikenal.`, EXIT.unusable);
  const assessmentYear = Number(options.year ?? new Date().getFullYear() - 1);
  const eventYear = Number(options['event-year'] ?? assessmentYear + 1);
  const details = editionDetailsSchema.safeParse({
    name: options.name ?? `Paritrana Award ${province.name} ${String(eventYear)}`,
    provinceCode,
    provinceName: province.name,
    category: 'pemerintah kabupaten/kota',
    stage: 'provinsi',
    nextStage: '',
    assessmentYear,
    eventYear,
    timeZone: province.timeZone,
    venue: '',
  });
  if (!details.success) throw new Ended(`Isian tidak dapat diterima: ${details.error.issues[0]?.path.join('.') ?? ''}.`, EXIT.unusable);
  return details.data;
};

const COMMANDS: Readonly<Record<string, Command>> = {
  new: async (path, _files, options) => {
    const mark: EditionMark = options.rehearsal === true ? 'latihan' : 'resmi';
    const host = newHost();
    const created = must(host.create(path, { details: newDetails(options), mark }, clerk));
    host.close();
    print(`${created.name}: ${created.path}`);
    return Promise.resolve(EXIT.ok);
  },

  sample: async (path) => {
    const host = newHost();
    const sampleDirectory = fileURLToPath(new URL('../resources/sample', import.meta.url));
    const created = must(await createSample(host, { path, variant: 'complete', sampleDirectory }));
    host.close();
    print(`${created.name}: ${created.path}`);
    return EXIT.ok;
  },

  import: async (path, names, options) => {
    if (names.length === 0) throw new Ended('Sebutkan sedikitnya satu berkas untuk diimpor.', EXIT.unusable);
    const host = newHost();
    openForWriting(host, path);
    try {
      const offered = names.flatMap((name) => {
        const found = host.files.offerAll(fromCaller(name));
        if (found.length === 0) throw new Ended(failureText({ code: 'file-gone', fileName: basename(name) }, 'id'), EXIT.refused);
        return found;
      });
      const { preview, files } = await ask(host, 'submissions.preview', { files: offered.map((file) => file.token) });
      const written: {
        readonly file: string;
        readonly outcome: string;
        readonly code: string | null;
        readonly problems: readonly string[];
        /** Verifications that the region's new figures let lapse. */
        readonly lapsed: readonly string[];
      }[] = [];
      for (const one of files) {
        if (one.outcome === 'new' || one.outcome === 'updated') await ask(host, 'submissions.import', { preview, file: one.file });
        written.push({
          file: one.fileName,
          outcome: one.outcome,
          code: one.code,
          problems: one.problems.map((problem) => problemLine(problem, 'id')),
          lapsed: one.verifications.lapse.map((made) => sayFigure({ subject: made.subject, label: made.declared.label }, 'id')),
        });
      }
      if (options.json === true) print(JSON.stringify(written, null, 1));
      else {
        for (const { file, outcome, code, problems, lapsed } of written) {
          print(`${file}: ${OUTCOMES[outcome] ?? outcome}${code === null ? '' : ` (${code})`}`);
          for (const problem of problems) print(`  ${problem}`);
          for (const figure of lapsed) print(`  verifikasi gugur karena angkanya berubah: ${figure}`);
        }
      }
      return written.some(({ outcome }) => outcome === 'blocked') ? EXIT.refused : EXIT.ok;
    } finally {
      host.close();
    }
  },

  rank: async (path, _files, options) => {
    const host = newHost();
    must(host.open(path, 'read-only'));
    try {
      const reading = await ask(host, 'ranking.read', {});
      const { ranking } = reading;
      const report = rankingReport(reading, await ask(host, 'submissions.list', {}));
      if (options.json === true) print(JSON.stringify(report, null, 1));
      else {
        for (const { rank, code, name, total } of report.ranking)
          print(
            `${String(rank).padStart(2)}  ${code}  ${name.padEnd(32)} ${total.toFixed(ranking.method.comparisonDecimals).replace('.', ',')}`,
          );
        for (const { code, name, validSheets, quorum } of report.belowQuorum)
          print(` -  ${code}  ${name} di bawah kuorum (${String(validSheets)} dari ${String(quorum)} lembar sah)`);
        for (const { code, name } of report.unranked) print(` -  ${code}  ${name} belum dapat diperingkat`);
        for (const { code, subject, declared, value } of report.corrections)
          print(` *  ${code}  dikoreksi: ${sayCorrection({ subject, label: '', declared, corrected: value }, 'id')}`);
      }
      return EXIT.ok;
    } finally {
      host.close();
    }
  },

  export: async (path, _files, options) => {
    if (options.out === undefined) throw new Ended('Sebutkan berkas tujuan dengan --out BERKAS.xlsx.', EXIT.unusable);
    if (extname(options.out).toLowerCase() !== '.xlsx') throw new Ended('Berkas tujuan harus berakhiran .xlsx.', EXIT.unusable);
    const host = newHost();
    must(host.open(path, 'read-only'));
    try {
      const { token } = host.files.offerDestination(fromCaller(options.out));
      const { sha256 } = await ask(host, 'results.exportWorkbook', { destination: token });
      print(`${fromCaller(options.out)} ${sha256}`);
      return EXIT.ok;
    } finally {
      host.close();
    }
  },

  analyse: (path, _files, options) => {
    const seed = wholeNumber(options.seed, 1, 0, 'seed');
    const samples = wholeNumber(options.samples, 10_000, 1, 'samples');
    let content: unknown;
    try {
      content = JSON.parse(readFileSync(path, 'utf8'));
    } catch {
      throw new Ended(`${basename(path)} tidak dapat dibaca sebagai JSON.`, EXIT.unusable);
    }
    const read = readStudy(content);
    if (!read.ok) throw new Ended(sayStudyProblem(read.place, read.problem, 'id'), EXIT.unusable);
    print(JSON.stringify(analyse(read.study, { seed, samples }), null, 1));
    return Promise.resolve(EXIT.ok);
  },

  verify: (path, _files, options) => {
    const opened = openEditionFile(path, { mode: 'read-only', unchecked: true });
    if (!opened.ok) throw new Ended(failureText(opened.failure, 'id'), EXIT.unusable);
    const file = opened.value;
    try {
      const report = verifyEdition(file.database);
      if (options.json === true) print(JSON.stringify(report, null, 1));
      else if (report.sound) print(`Utuh: ${String(report.events)} kejadian, sidik jari data ${report.head}`);
      else {
        print(`Berubah: ${String(report.faults.length)} hal tidak sesuai riwayat.`);
        for (const fault of report.faults) print(`  ${sayFault(fault, 'id')}`);
      }
      return Promise.resolve(report.sound ? EXIT.ok : EXIT.refused);
    } catch (error) {
      if (sqliteCode(error) === null) throw error;
      throw new Ended(`Berkas tidak dapat dibaca: ${error instanceof Error ? error.message : ''}.`, EXIT.unusable);
    } finally {
      file.close();
    }
  },
};

/** A whole number of at least `least`. */
const wholeNumber = (text: string | undefined, otherwise: number, least: number, option: string): number => {
  const value = text === undefined ? otherwise : Number(text);
  if (!Number.isSafeInteger(value) || value < least)
    throw new Ended(`--${option} harus bilangan bulat, paling kecil ${String(least)}.`, EXIT.unusable);
  return value;
};

const OUTCOMES: Readonly<Record<string, string>> = {
  new: 'baru',
  updated: 'diperbarui',
  unchanged: 'tidak berubah',
  blocked: 'tidak ditulis',
};

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  json: { type: 'boolean' },
  out: { type: 'string' },
  name: { type: 'string' },
  province: { type: 'string' },
  year: { type: 'string' },
  'event-year': { type: 'string' },
  rehearsal: { type: 'boolean' },
  seed: { type: 'string' },
  samples: { type: 'string' },
} as const;

const parse = (commandLine: readonly string[]) => {
  try {
    return parseArgs({ args: [...commandLine], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    throw new Ended(error instanceof Error ? error.message : String(error), EXIT.unusable);
  }
};

/** npm runs its scripts in the project's folder; a relative path is meant from where the person called it. */
const callerFolder = process.env.npm_lifecycle_event === 'cli' ? process.env.INIT_CWD : undefined;
const fromCaller = (path: string): string => resolve(callerFolder ?? process.cwd(), path);

const run = async (commandLine: readonly string[]): Promise<number> => {
  const { values, positionals } = parse(commandLine);
  const [name, edition, ...files] = positionals;
  if (values.help === true || name === 'help') {
    process.stdout.write(HELP);
    return EXIT.ok;
  }
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined || edition === undefined) {
    tell(HELP);
    throw new Ended(
      name === undefined
        ? 'Sebutkan perintahnya.'
        : command === undefined
          ? `Perintah ${name} tidak dikenal.`
          : 'Sebutkan berkas penyelenggaraannya.',
      EXIT.unusable,
    );
  }
  const path = fromCaller(edition);
  const creates = name === 'new' || name === 'sample';
  if (!creates && !existsSync(path)) throw new Ended(failureText({ code: 'file-gone', fileName: basename(path) }, 'id'), EXIT.unusable);
  return command(path, files, values);
};

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Ended)) throw error;
  tell(error.message);
  process.exitCode = error.exitCode;
}
