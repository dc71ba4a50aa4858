export const searchWordingEn = {
  open: 'Search',
  title: 'Search regulations and innovations',
  subtitle: 'In all regions: type, number, year, title, name and description.',
  placeholder: 'For example: perbup rentan',
  nothing: 'Nothing holds all of these words.',
  count: '{{count}} found',
  first: 'The best {{shown}} of {{all}} found',
  regulation: 'Regulation',
  innovation: 'Innovation',
};
