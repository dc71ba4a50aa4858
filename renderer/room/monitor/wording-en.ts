/** How the seats are there, and reminding them. */
export const roomMonitorWordingEn = {
  state: {
    none: 'No device yet',
    never: 'Device has not come yet',
    away: 'Not heard of since {{time}}',
    locked: 'Locked, waits for the PIN',
    online: 'Device connected',
  },
  unsent: '{{count}} only on the device',
  clockAhead: 'device clock {{count}} min fast',
  clockBehind: 'device clock {{count}} min slow',
  notKept: 'browser does not promise to keep',
  nudge: {
    act: 'Remind',
    actOf: 'Remind seat {{seat}}, {{title}}',
    asked: 'Reminded {{time}}',
    seen: 'Reminded {{time}}, seen',
  },
  missing: {
    region: 'Region before the panel',
    all: 'All regions',
    none: 'Nobody is awaited for {{region}}',
    noneText: 'Every sheet of this region is submitted, or its seat is recused or absent.',
    title_one: 'Awaited for {{region}}: {{count}} seat',
    title: 'Awaited for {{region}}: {{count}} seats',
    empty: 'not begun',
    draft: 'being filled, {{filled}} of {{expected}}',
  },
};
