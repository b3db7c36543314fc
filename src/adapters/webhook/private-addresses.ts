import { BlockList, isIP } from 'node:net';

/**
 * Whether an address is none of the public internet's: this machine, its network, the cloud's own services, or reserved.
 * What is no address counts as private.
 */
export const isPrivateAddress = (address: string): boolean => {
  const version = isIP(address);
  if (version === 4) return blocked.check(address, 'ipv4');
  if (version !== 6) return true;
  return blocked.check(address, 'ipv6') || !publicSix.check(address, 'ipv6');
};

const blocked = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  blocked.addSubnet(network, prefix, 'ipv4');
}
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  blocked.addSubnet(network, prefix, 'ipv6');
}

/** All that is handed out for global use; everything else of IPv6, mapped IPv4 and NAT64 among it, is refused. */
const publicSix = new BlockList();
publicSix.addSubnet('2000::', 3, 'ipv6');
