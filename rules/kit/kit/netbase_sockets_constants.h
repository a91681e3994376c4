// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// network headers (sockets, OIDs), addresses, interfaces and sockets: constants and other names for things.
#ifndef SPINLINT_KIT_KIT_NETBASE_SOCKETS_CONSTANTS_H
#define SPINLINT_KIT_KIT_NETBASE_SOCKETS_CONSTANTS_H

#ifdef __cplusplus
extern "C" {
#endif

#define IF_TYPE_ETHERNET_CSMACD 6
#define IF_TYPE_ISO88025_TOKENRING 9
#define IF_TYPE_PPP 23
#define IF_TYPE_SOFTWARE_LOOPBACK 24
#define IF_TYPE_SLIP 28
#define IF_TYPE_IEEE80211 71
#define IF_TYPE_TUNNEL 131
#define MAX_IF_TYPE 281
#define NET_IF_LINK_SPEED_UNKNOWN ((ULONG64)(-1))
#define IF_MAX_STRING_SIZE 256
#define s_addr S_un.S_addr
#define s_host S_un.S_un_b.s_b2
#define s_net S_un.S_un_b.s_b1
#define s_impno S_un.S_un_b.s_b4
#define s_lh S_un.S_un_b.s_b3
#define AF_UNSPEC 0
#define AF_UNIX 1
#define AF_INET 2
#define AF_INET6 23
#define AF_LINK 33
#define SOCK_STREAM 1
#define SOCK_DGRAM 2
#define SOCK_RAW 3
#define SOL_SOCKET 0xffff
#define SO_REUSEADDR 0x0004
#define SO_KEEPALIVE 0x0008
#define SO_LINGER 0x0080
#define SO_SNDBUF 0x1001
#define SO_RCVBUF 0x1002
#define SO_SNDTIMEO 0x1005
#define SO_RCVTIMEO 0x1006
#define WSK_SO_BASE 0x4000
#define TCP_NODELAY 0x0001
#define IOC_WS2 0x08000000
#define IOC_VENDOR 0x18000000
#define IOC_WSK (IOC_WS2|0x07000000)
#define IPPROTO_IP 0
#define IPPORT_FTP_DATA 20
#define IPPORT_FTP 21
#define IPPORT_TFTP 69
#define IN_CLASSA_NET 0xff000000
#define IN_CLASSB_NET 0xffff0000
#define IN_CLASSC_NET 0xffffff00
#define INADDR_ANY (ULONG)0x00000000
#define INADDR_LOOPBACK 0x7f000001
#define INADDR_NONE 0xffffffff
#define IOCPARM_MASK 0x7f
#define IOC_VOID 0x20000000
#define IOC_OUT 0x40000000
#define IOC_IN 0x80000000
#define IOC_INOUT (IOC_IN|IOC_OUT)
#define MSG_TRUNC 0x0100
#define MSG_CTRUNC 0x0200
#define MSG_ERRQUEUE 0x1000
#define AI_ADDRCONFIG 0x00000400
#define NI_NUMERICHOST 0x02
#define NI_NUMERICSERV 0x08
#define _S6_un u
#define _S6_u8 Byte
#define s6_addr _S6_un._S6_u8
#define IFF_UP 0x00000001
#define INET6_ADDRSTRLEN 65
#define SIO_ACQUIRE_PORT_RESERVATION _WSAIOW(IOC_VENDOR, 100)
#define SIO_ASSOCIATE_PORT_RESERVATION _WSAIOW(IOC_VENDOR, 102)
#define SIO_QUERY_WFP_CONNECTION_REDIRECT_RECORDS _WSAIOW(IOC_VENDOR, 220)
#define SIO_QUERY_WFP_CONNECTION_REDIRECT_CONTEXT _WSAIOW(IOC_VENDOR, 221)
#define SIO_SET_WFP_CONNECTION_REDIRECT_RECORDS _WSAIOW(IOC_VENDOR, 222)
#define RtlIpv4AddressToStringEx RtlIpv4AddressToStringExA
#define RtlIpv4StringToAddressEx RtlIpv4StringToAddressExA
#define RtlIpv6StringToAddressEx RtlIpv6StringToAddressExA
#define RtlIpv6AddressToStringEx RtlIpv6AddressToStringExA
#define _LITTLE_ENDIAN 1234
#define _BIG_ENDIAN 4321
#define BYTE_ORDER _LITTLE_ENDIAN
#define MAX_IPV4_HLEN 60

#ifdef __cplusplus
}
#endif

#endif
