export const FIREWALL_SYSTEMS = ['win32', 'darwin', 'linux'] as const;
export type FirewallSystem = (typeof FIREWALL_SYSTEMS)[number];

/** The one command with which IT lets the room's port in, by system; run as administrator. */
export const firewallCommand = (system: FirewallSystem, port: number): string => {
  switch (system) {
    case 'win32':
      return `New-NetFirewallRule -DisplayName "Paritrana Panel" -Direction Inbound -Action Allow -Protocol TCP -LocalPort ${String(port)} -Profile Any`;
    case 'darwin':
      // The firewall of macOS goes by application, not by port.
      return 'sudo /usr/libexec/ApplicationFirewall/socketfilterfw --add "/Applications/Paritrana Panel.app" --unblockapp "/Applications/Paritrana Panel.app"';
    case 'linux':
      return `sudo ufw allow ${String(port)}/tcp`;
  }
};
