import { networkInterfaces } from 'node:os';

export type OwnAddress = { readonly name: string; readonly card: string };

/** Cards of virtual machines, containers and tunnels: nobody in the room is on them. */
const NOT_OF_THE_ROOM =
  /docker|^br-|^veth|vmnet|vmware|virtualbox|vbox|hyper-v|vethernet|wsl|^tun|^tap|zerotier|tailscale|wg\d|utun|loopback/iu;

/** Smaller is more likely the network of the room: a router's or a hotspot's first, what a card gives itself last. */
const rank = ({ name, card }: OwnAddress): number =>
  (NOT_OF_THE_ROOM.test(card) ? 10 : 0) +
  (name.startsWith('192.168.')
    ? 0
    : name.startsWith('10.')
      ? 1
      : /^172\.(1[6-9]|2\d|3[01])\./u.test(name)
        ? 2
        : name.startsWith('169.254.')
          ? 8
          : 4);

type Interfaces = Readonly<
  Record<string, readonly { readonly address: string; readonly family: string; readonly internal: boolean }[] | undefined>
>;

/** IPv4 addresses of this machine on networks, the one to use first at the head. */
export const ownAddresses = (interfaces: Interfaces = networkInterfaces()): readonly OwnAddress[] =>
  Object.entries(interfaces)
    .flatMap(([card, entries]) => (entries ?? []).map((entry) => ({ ...entry, card })))
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address, card }) => ({ name: address, card }))
    .toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
