// Writes resources/regions.json and its notice from a folder that holds `provinces.csv` and `regencies.csv` of
// idn-area-data. Nothing is downloaded: unpack the package anywhere and name its folder `data`.
//
//   node scripts/make-regions.mjs FOLDER
//
// Running it again on the same folder changes nothing.
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import Papa from 'papaparse';
import { Refusal, runScript, say } from './project.mjs';

const SOURCE = {
  name: 'idn-area-data',
  version: '4.0.1',
  published: '2026-05-06',
  address: 'https://github.com/fityannugroho/idn-area-data',
};
const LICENCE = { name: 'Open Database License (ODbL) 1.0', address: 'https://opendatacommons.org/licenses/odbl/1-0/' };
const EXPECTED = { provinces: 38, regions: 514 };

/** Keputusan Presiden 41/1987; provinces that were formed later keep the zone of the one they came from. */
const ZONES = {
  'Asia/Jakarta': ['11', '12', '13', '14', '15', '16', '17', '18', '19', '21', '31', '32', '33', '34', '35', '36', '61', '62'],
  'Asia/Makassar': ['51', '52', '53', '63', '64', '65', '71', '72', '73', '74', '75', '76'],
  'Asia/Jayapura': ['81', '82', '91', '92', '93', '94', '95', '96'],
};
const zoneOf = new Map(Object.entries(ZONES).flatMap(([zone, codes]) => codes.map((code) => [code, zone])));

/** Not in the package; for the ten regions of the sample only. */
const CAPITALS = {
  64.01: 'Tana Paser',
  64.02: 'Tenggarong',
  64.03: 'Tanjung Redeb',
  64.07: 'Sendawar',
  64.08: 'Sangatta',
  64.09: 'Penajam',
  64.11: 'Ujoh Bilang',
  64.71: 'Balikpapan',
  64.72: 'Samarinda',
  64.74: 'Bontang',
};

const NOTES = [
  `Basis data asal, ${SOURCE.name} ${SOURCE.version}, diterbitkan dengan ${LICENCE.name}; berkas ini turunannya dan tunduk pada lisensi yang sama.`,
  'Keputusan Menteri Dalam Negeri tentang kode wilayah belum dibaca; kode dan nama diambil sebagaimana tertulis pada sumber.',
  'Ibu kota hanya untuk Kalimantan Timur: https://wikimili.com/en/List_of_regencies_and_cities_in_East_Kalimantan',
  'Sumber ibu kota mencetak 64.12 untuk Mahakam Ulu dan 64.73 untuk Bontang; daftar kecamatan (https://en.wikipedia.org/wiki/List_of_districts_of_East_Kalimantan) dan idn-area-data memberi 64.11 dan 64.74, yang dipakai di sini.',
  'Zona waktu menurut Keputusan Presiden Nomor 41 Tahun 1987; provinsi yang lahir kemudian mengikuti provinsi induknya.',
];

const NOTICE = `# Notice for regions.json

\`regions.json\` contains codes and names of provinces, kabupaten and kota from ${SOURCE.name} ${SOURCE.version}
(${SOURCE.address}, package published ${SOURCE.published}), which is made available under the ${LICENCE.name}:
${LICENCE.address}

\`regions.json\` is a database derived from it: the provinces and regencies, with the kind of each region, the time zone of
each province and the capitals of Kalimantan Timur added by \`scripts/make-regions.mjs\`. It is offered under the same
licence, the ${LICENCE.name}, whatever the licence of the program around it. Whoever passes it on, changed or
not, keeps this notice and that licence with it. The script and the source above rebuild it.
`;

const readTable = async (folder, name, columns) => {
  const text = await readFile(join(folder, name), 'utf8').catch(() => {
    throw new Refusal(`${name} is not in the folder.`);
  });
  const { data, errors, meta } = Papa.parse(text, { header: true, skipEmptyLines: true });
  if (errors.length > 0 || columns.some((column) => !meta.fields?.includes(column))) throw new Refusal(`${name} has another shape.`);
  return data;
};

const kindOf = (name) => {
  if (name.startsWith('Kabupaten ')) return 'kabupaten';
  if (name.startsWith('Kota ')) return 'kota';
  throw new Refusal(`${name} is neither kabupaten nor kota.`);
};

await runScript(async () => {
  const folder = process.argv[2];
  if (folder === undefined) throw new Refusal('Name the folder that holds provinces.csv and regencies.csv.');
  const provinceRows = await readTable(folder, 'provinces.csv', ['code', 'name']);
  const regencyRows = await readTable(folder, 'regencies.csv', ['code', 'province_code', 'name']);
  if (provinceRows.length !== EXPECTED.provinces || regencyRows.length !== EXPECTED.regions) {
    throw new Refusal(`Expected ${EXPECTED.provinces} provinces and ${EXPECTED.regions} regions.`);
  }

  const provinces = provinceRows.map(({ code, name }) => {
    const timeZone = zoneOf.get(code);
    if (timeZone === undefined) throw new Refusal(`Province ${code} has no time zone here.`);
    const regions = regencyRows
      .filter((regency) => regency.province_code === code)
      .map((regency) => ({
        code: regency.code,
        name: regency.name,
        kind: kindOf(regency.name),
        capital: CAPITALS[regency.code] ?? null,
      }));
    return { code, name, timeZone, regions };
  });
  const list = {
    source: `${SOURCE.name} ${SOURCE.version} (${SOURCE.address}): data/provinces.csv, data/regencies.csv`,
    asOf: SOURCE.published,
    licence: `${LICENCE.name}, ${LICENCE.address}`,
    notes: NOTES,
    provinces,
  };

  const resources = resolve(import.meta.dirname, '../resources');
  await writeFile(join(resources, 'regions.json'), `${JSON.stringify(list, null, 2)}\n`);
  await writeFile(join(resources, 'regions-NOTICE.md'), NOTICE);
  say('resources/regions.json');
  say('resources/regions-NOTICE.md');
  return 0;
});
