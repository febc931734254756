/** Which addresses lie on the open internet; everything else is the server's own neighbourhood and receives nothing. Pure. */
import { BlockList, isIP, isIPv4 } from 'node:net';

/** IANA's special-purpose registries: this host, private, shared, loopback, link-local, documentation, benchmarking, multicast, reserved. */
const V4 = [
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
	['224.0.0.0', 4],
	['240.0.0.0', 4],
] as const;
/** Of IPv6 only the global unicast range is public, and of that not what carries IPv4 addresses or is documentation. */
const V6_PUBLIC = ['2000::', 3] as const;
const V6_NOT = [
	['2001::', 23],
	['2001:db8::', 32],
	['2002::', 16],
	['3fff::', 20],
] as const;

const notPublic = new BlockList();
for (const [net, prefix] of V4) notPublic.addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of V6_NOT) notPublic.addSubnet(net, prefix, 'ipv6');
const global = new BlockList();
global.addSubnet(...V6_PUBLIC, 'ipv6');

/** True for an IP address that anybody on the internet could reach too. */
export function isPublicAddress(address: string): boolean {
	const ip = address.replace(/^\[|\]$/g, '').split('%')[0] ?? '';
	if (isIP(ip) === 0) return false;
	if (isIPv4(ip)) return !notPublic.check(ip, 'ipv4');
	return global.check(ip, 'ipv6') && !notPublic.check(ip, 'ipv6'); // an IPv4 address in IPv6's clothes (::ffff:…) is not global unicast
}
