// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Addresses, protocol headers and interfaces.
#ifndef SPINLINT_KIT_KIT_NETBASE_SOCKETS_TYPES_H
#define SPINLINT_KIT_KIT_NETBASE_SOCKETS_TYPES_H

#ifdef __cplusplus
extern "C" {
#endif

#define IF_TYPE_ETHERNET_CSMACD 6
#define IF_MAX_STRING_SIZE 256
#define s_addr S_un.S_addr
#define AF_UNSPEC 0
#define AF_INET 2
#define AF_INET6 23
#define SOCK_STREAM 1
#define SOCK_DGRAM 2
#define SOL_SOCKET 0xffff
#define SO_REUSEADDR 0x0004
#define SO_KEEPALIVE 0x0008
#define SO_RCVBUF 0x1002
#define WSK_SO_BASE 0x4000
#define TCP_NODELAY 0x0001
#define IOC_WS2 0x08000000
#define IOC_WSK (IOC_WS2|0x07000000)
#define IPPORT_FTP_DATA 20
#define IPPORT_FTP 21
#define IPPORT_TFTP 69
#define INADDR_ANY (ULONG)0x00000000
#define IOC_VOID 0x20000000
#define IOC_OUT 0x40000000
#define IOC_IN 0x80000000
#define IOC_INOUT (IOC_IN|IOC_OUT)
#define MSG_TRUNC 0x0100
#define MSG_CTRUNC 0x0200
#define MSG_ERRQUEUE 0x1000
#define _S6_un u
#define _S6_u8 Byte
#define s6_addr _S6_un._S6_u8
#define _LITTLE_ENDIAN 1234
#define _BIG_ENDIAN 4321
#define MAX_IPV4_HLEN 60

typedef enum _NET_IF_ADMIN_STATUS {
  NET_IF_ADMIN_STATUS_UP = 1, NET_IF_ADMIN_STATUS_DOWN,
  NET_IF_ADMIN_STATUS_TESTING
} NET_IF_ADMIN_STATUS, *PNET_IF_ADMIN_STATUS;

union _NET_LUID_LH {
  ULONG64 Value;
  struct {
    ULONG64 Reserved : 24;
    ULONG64 NetLuidIndex : 24;
    ULONG64 IfType : 16;
  } Info;
};

typedef enum _NET_IF_CONNECTION_TYPE {
  NET_IF_CONNECTION_DEDICATED = 1, NET_IF_CONNECTION_PASSIVE,
  NET_IF_CONNECTION_DEMAND, NET_IF_CONNECTION_MAXIMUM
} NET_IF_CONNECTION_TYPE, *PNET_IF_CONNECTION_TYPE;

typedef enum TUNNEL_TYPE {
  TUNNEL_TYPE_NONE, TUNNEL_TYPE_OTHER, TUNNEL_TYPE_DIRECT,
  TUNNEL_TYPE_6TO4 = 11, TUNNEL_TYPE_ISATAP = 13, TUNNEL_TYPE_TEREDO,
  TUNNEL_TYPE_IPHTTPS
} TUNNEL_TYPE, *PTUNNEL_TYPE;

typedef enum _NET_IF_ACCESS_TYPE {
  NET_IF_ACCESS_LOOPBACK = 1, NET_IF_ACCESS_BROADCAST,
  NET_IF_ACCESS_POINT_TO_POINT, NET_IF_ACCESS_POINT_TO_MULTI_POINT,
  NET_IF_ACCESS_MAXIMUM
} NET_IF_ACCESS_TYPE, *PNET_IF_ACCESS_TYPE;

typedef enum _NET_IF_DIRECTION_TYPE {
  NET_IF_DIRECTION_SENDRECEIVE, NET_IF_DIRECTION_SENDONLY,
  NET_IF_DIRECTION_RECEIVEONLY, NET_IF_DIRECTION_MAXIMUM
} NET_IF_DIRECTION_TYPE, *PNET_IF_DIRECTION_TYPE;

typedef enum _NET_IF_MEDIA_CONNECT_STATE {
  MediaConnectStateUnknown, MediaConnectStateConnected,
  MediaConnectStateDisconnected
} NET_IF_MEDIA_CONNECT_STATE, *PNET_IF_MEDIA_CONNECT_STATE;

typedef enum _NET_IF_MEDIA_DUPLEX_STATE {
  MediaDuplexStateUnknown, MediaDuplexStateHalf, MediaDuplexStateFull
} NET_IF_MEDIA_DUPLEX_STATE, *PNET_IF_MEDIA_DUPLEX_STATE;

struct _IF_COUNTED_STRING_LH {
  USHORT Length;
  WCHAR String[257];
};

typedef enum IF_OPER_STATUS {
  IfOperStatusUp = 1, IfOperStatusDown, IfOperStatusTesting,
  IfOperStatusUnknown, IfOperStatusDormant, IfOperStatusNotPresent,
  IfOperStatusLowerLayerDown
} IF_OPER_STATUS;

typedef struct in_addr {
  union {
    struct {
      UCHAR s_b1;
      UCHAR s_b2;
      UCHAR s_b3;
      UCHAR s_b4;
    } S_un_b;
    struct {
      USHORT s_w1;
      USHORT s_w2;
    } S_un_w;
    ULONG S_addr;
  } S_un;
} IN_ADDR, *PIN_ADDR, *LPIN_ADDR;

typedef struct sockaddr {
  ADDRESS_FAMILY sa_family;
  CHAR sa_data[14];
} SOCKADDR, *PSOCKADDR, *LPSOCKADDR;

struct sockaddr_storage {
  ADDRESS_FAMILY ss_family;
  CHAR __ss_pad1[6];
  long long __ss_align;
  CHAR __ss_pad2[112];
};

typedef enum IPPROTO {
  IPPROTO_HOPOPTS, IPPROTO_ICMP, IPPROTO_IGMP, IPPROTO_IPV4 = 4,
  IPPROTO_TCP = 6, IPPROTO_UDP = 17, IPPROTO_IPV6 = 41, IPPROTO_ROUTING = 43,
  IPPROTO_FRAGMENT, IPPROTO_ESP = 50, IPPROTO_AH, IPPROTO_ICMPV6 = 58,
  IPPROTO_NONE, IPPROTO_DSTOPTS, IPPROTO_SCTP = 132, IPPROTO_RAW = 255,
  IPPROTO_MAX
} IPPROTO, *PIPROTO;

typedef struct SCOPE_ID {
  union {
    struct {
      ULONG Zone : 28;
      ULONG Level : 4;
    };
    ULONG Value;
  };
} SCOPE_ID, *PSCOPE_ID;

typedef struct sockaddr_in {
  ADDRESS_FAMILY sin_family;
  USHORT sin_port;
  IN_ADDR sin_addr;
  CHAR sin_zero[8];
} SOCKADDR_IN, *PSOCKADDR_IN;

typedef struct in6_addr {
  union {
    UCHAR Byte[16];
    USHORT Word[8];
  } u;
} IN6_ADDR, *PIN6_ADDR, *LPIN6_ADDR;

struct sockaddr_in6 {
  ADDRESS_FAMILY sin6_family;
  USHORT sin6_port;
  ULONG sin6_flowinfo;
  IN6_ADDR sin6_addr;
  union {
    ULONG sin6_scope_id;
    SCOPE_ID sin6_scope_struct;
  };
};

typedef union _SOCKADDR_INET {
  SOCKADDR_IN Ipv4;
  SOCKADDR_IN6 Ipv6;
  ADDRESS_FAMILY si_family;
} SOCKADDR_INET, *PSOCKADDR_INET;

typedef enum NL_PREFIX_ORIGIN {
  IpPrefixOriginOther, IpPrefixOriginManual, IpPrefixOriginWellKnown,
  IpPrefixOriginDhcp, IpPrefixOriginRouterAdvertisement,
  IpPrefixOriginUnchanged = 16
} NL_PREFIX_ORIGIN;

typedef enum NL_SUFFIX_ORIGIN {
  NlsoOther
} NL_SUFFIX_ORIGIN;
typedef enum NL_DAD_STATE {
  NldsInvalid
} NL_DAD_STATE;
typedef enum NL_ROUTE_PROTOCOL {
  RouteProtocolOther = 1
} NL_ROUTE_PROTOCOL, *PNL_ROUTE_PROTOCOL;
typedef enum _NL_ROUTE_ORIGIN {
  NlroManual, NlroWellKnown, NlroDHCP, NlroRouterAdvertisement, Nlro6to4
} NL_ROUTE_ORIGIN, *PNL_ROUTE_ORIGIN;

typedef enum _NL_NEIGHBOR_STATE {
  NlnsUnreachable, NlnsIncomplete, NlnsProbe, NlnsDelay, NlnsStale,
  NlnsReachable, NlnsPermanent, NlnsMaximum
} NL_NEIGHBOR_STATE, *PNL_NEIGHBOR_STATE;

typedef enum _NL_LINK_LOCAL_ADDRESS_BEHAVIOR {
  LinkLocalAlwaysOff, LinkLocalDelayed, LinkLocalAlwaysOn,
  LinkLocalUnchanged = -1
} NL_LINK_LOCAL_ADDRESS_BEHAVIOR;

typedef struct _NL_INTERFACE_OFFLOAD_ROD {
  BOOLEAN NlChecksumSupported : 1;
  BOOLEAN NlOptionsSupported : 1;
  BOOLEAN TlDatagramChecksumSupported : 1;
  BOOLEAN TlStreamChecksumSupported : 1;
  BOOLEAN TlStreamOptionsSupported : 1;
  BOOLEAN FastPathCompatible : 1;
  BOOLEAN TlLargeSendOffloadSupported : 1;
  BOOLEAN TlGiantSendOffloadSupported : 1;
} NL_INTERFACE_OFFLOAD_ROD, *PNL_INTERFACE_OFFLOAD_ROD;

typedef enum _NL_ROUTER_DISCOVERY_BEHAVIOR {
  RouterDiscoveryDisabled, RouterDiscoveryEnabled, RouterDiscoveryDhcp,
  RouterDiscoveryUnchanged = -1
} NL_ROUTER_DISCOVERY_BEHAVIOR;

typedef union _DL_OUI {
  UINT8 Byte[3];
  struct {
    UINT8 Group : 1;
    UINT8 Local : 1;
  };
} DL_OUI, *PDL_OUI;

typedef union _DL_EI48 {
  UINT8 Byte[3];
} DL_EI48, *PDL_EI48;

typedef union _DL_EUI48 {
  UINT8 Byte[6];
  struct {
    DL_OUI Oui;
    DL_EI48 Ei48;
  };
} DL_EUI48, *PDL_EUI48;

typedef struct _IPV4_HEADER {
  union {
    UINT8 VersionAndHeaderLength;
    struct {
      UINT8 HeaderLength : 4;
      UINT8 Version : 4;
    };
  };
  union {
    UINT8 TypeOfServiceAndEcnField;
    struct {
      UINT8 EcnField : 2;
      UINT8 TypeOfService : 6;
    };
  };
  UINT16 TotalLength;
  UINT16 Identification;
  union {
    UINT16 FlagsAndOffset;
    struct {
      UINT16 DontUse1 : 5;
      UINT16 MoreFragments : 1;
      UINT16 DontFragment : 1;
      UINT16 Reserved : 1;
      UINT16 DontUse2 : 8;
    };
  };
  UINT8 TimeToLive;
  UINT8 Protocol;
  UINT16 HeaderChecksum;
  IN_ADDR SourceAddress;
  IN_ADDR DestinationAddress;
} IPV4_HEADER, *PIPV4_HEADER;

typedef struct _IPV6_HEADER {
  UINT32 VersionClassFlow;
  UINT16 PayloadLength;
  UINT8 NextHeader;
  UINT8 HopLimit;
  IN6_ADDR SourceAddress;
  IN6_ADDR DestinationAddress;
} IPV6_HEADER, *PIPV6_HEADER;

typedef enum ND_OPTION_TYPE {
  ND_OPT_SOURCE_LINKADDR = 1, ND_OPT_TARGET_LINKADDR
} ND_OPTION_TYPE, *PND_OPTION_TYPE;

typedef struct tcp_hdr {
  UINT16 th_sport;
  UINT16 th_dport;
  SEQ_NUM th_seq;
  SEQ_NUM th_ack;
  UINT8 th_x2 : 4;
  UINT8 th_len : 4;
  UINT8 th_flags;
  UINT16 th_win;
  UINT16 th_sum;
  UINT16 th_urp;
} TCP_HDR, *PTCP_HDR;

typedef struct tcp_opt_mss {
  UINT8 Kind;
  UINT8 Length;
  UINT16 Mss;
} TCP_OPT_MSS;

typedef struct tcp_opt_sack {
  UINT8 Kind;
  UINT8 Length;
  struct tcp_opt_sack_block {
    SEQ_NUM Left;
    SEQ_NUM Right;
  } Block[0];
} TCP_OPT_SACK;

#ifdef __cplusplus
}
#endif

#endif
