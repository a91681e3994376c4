// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// network headers (sockets, OIDs), addresses, interfaces and sockets: enumerations, callback types, structures.
#ifndef SPINLINT_KIT_KIT_NETBASE_SOCKETS_TYPES_H
#define SPINLINT_KIT_KIT_NETBASE_SOCKETS_TYPES_H

#ifdef __cplusplus
extern "C" {
#endif

typedef enum _NET_IF_ADMIN_STATUS {
  NET_IF_ADMIN_STATUS_UP = 1,
  NET_IF_ADMIN_STATUS_DOWN,
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
  NET_IF_CONNECTION_DEDICATED = 1,
  NET_IF_CONNECTION_PASSIVE,
  NET_IF_CONNECTION_DEMAND,
  NET_IF_CONNECTION_MAXIMUM
} NET_IF_CONNECTION_TYPE, *PNET_IF_CONNECTION_TYPE;

typedef enum TUNNEL_TYPE {
  TUNNEL_TYPE_NONE,
  TUNNEL_TYPE_OTHER,
  TUNNEL_TYPE_DIRECT,
  TUNNEL_TYPE_6TO4 = 11,
  TUNNEL_TYPE_ISATAP = 13,
  TUNNEL_TYPE_TEREDO,
  TUNNEL_TYPE_IPHTTPS
} TUNNEL_TYPE, *PTUNNEL_TYPE;

typedef enum _NET_IF_ACCESS_TYPE {
  NET_IF_ACCESS_LOOPBACK = 1,
  NET_IF_ACCESS_BROADCAST,
  NET_IF_ACCESS_POINT_TO_POINT,
  NET_IF_ACCESS_POINT_TO_MULTI_POINT,
  NET_IF_ACCESS_MAXIMUM
} NET_IF_ACCESS_TYPE, *PNET_IF_ACCESS_TYPE;

typedef enum _NET_IF_DIRECTION_TYPE {
  NET_IF_DIRECTION_SENDRECEIVE,
  NET_IF_DIRECTION_SENDONLY,
  NET_IF_DIRECTION_RECEIVEONLY,
  NET_IF_DIRECTION_MAXIMUM
} NET_IF_DIRECTION_TYPE, *PNET_IF_DIRECTION_TYPE;

typedef enum _NET_IF_MEDIA_CONNECT_STATE {
  MediaConnectStateUnknown,
  MediaConnectStateConnected,
  MediaConnectStateDisconnected
} NET_IF_MEDIA_CONNECT_STATE, *PNET_IF_MEDIA_CONNECT_STATE;

typedef enum _NET_IF_MEDIA_DUPLEX_STATE {
  MediaDuplexStateUnknown,
  MediaDuplexStateHalf,
  MediaDuplexStateFull
} NET_IF_MEDIA_DUPLEX_STATE, *PNET_IF_MEDIA_DUPLEX_STATE;

struct _IF_COUNTED_STRING_LH {
  USHORT Length;
  WCHAR String[257];
};

typedef enum IF_OPER_STATUS {
  IfOperStatusUp = 1,
  IfOperStatusDown,
  IfOperStatusTesting,
  IfOperStatusUnknown,
  IfOperStatusDormant,
  IfOperStatusNotPresent,
  IfOperStatusLowerLayerDown
} IF_OPER_STATUS;

struct in_addr {
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
};

struct sockaddr {
  ADDRESS_FAMILY sa_family;
  CHAR sa_data[14];
};

struct sockaddr_storage {
  ADDRESS_FAMILY ss_family;
  CHAR __ss_pad1[6];
  long long __ss_align;
  CHAR __ss_pad2[112];
};

typedef enum IPPROTO {
  IPPROTO_HOPOPTS,
  IPPROTO_ICMP,
  IPPROTO_IGMP,
  IPPROTO_GGP,
  IPPROTO_IPV4,
  IPPROTO_ST,
  IPPROTO_TCP,
  IPPROTO_CBT,
  IPPROTO_EGP,
  IPPROTO_IGP,
  IPPROTO_PUP = 12,
  IPPROTO_UDP = 17,
  IPPROTO_IDP = 22,
  IPPROTO_RDP = 27,
  IPPROTO_IPV6 = 41,
  IPPROTO_ROUTING = 43,
  IPPROTO_FRAGMENT,
  IPPROTO_ESP = 50,
  IPPROTO_AH,
  IPPROTO_ICMPV6 = 58,
  IPPROTO_NONE,
  IPPROTO_DSTOPTS,
  IPPROTO_ND = 77,
  IPPROTO_ICLFXBM,
  IPPROTO_PIM = 103,
  IPPROTO_PGM = 113,
  IPPROTO_L2TP = 115,
  IPPROTO_SCTP = 132,
  IPPROTO_RAW = 255,
  IPPROTO_MAX,
  IPPROTO_RESERVED_RAW,
  IPPROTO_RESERVED_IPSEC,
  IPPROTO_RESERVED_IPSECOFFLOAD,
  IPPROTO_RESERVED_WNV,
  IPPROTO_RESERVED_MAX
} IPPROTO, *PIPROTO;

struct SCOPE_ID {
  union {
    struct {
      ULONG Zone : 28;
      ULONG Level : 4;
    };
    ULONG Value;
  };
};

struct sockaddr_in {
  ADDRESS_FAMILY sin_family;
  USHORT sin_port;
  IN_ADDR sin_addr;
  CHAR sin_zero[8];
};

struct sockaddr_dl {
  ADDRESS_FAMILY sdl_family;
  UCHAR sdl_data[8];
  UCHAR sdl_zero[4];
};

struct _WSABUF {
  ULONG len;
  CHAR *buf;
};

struct cmsghdr {
  SIZE_T cmsg_len;
  INT cmsg_level;
  INT cmsg_type;
};

struct addrinfo {
  int ai_flags;
  int ai_family;
  int ai_socktype;
  int ai_protocol;
  size_t ai_addrlen;
  char *ai_canonname;
  struct sockaddr *ai_addr;
  struct addrinfo *ai_next;
};

struct in6_addr {
  union {
    UCHAR Byte[16];
    USHORT Word[8];
  } u;
};

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

union _SOCKADDR_INET {
  SOCKADDR_IN Ipv4;
  SOCKADDR_IN6 Ipv6;
  ADDRESS_FAMILY si_family;
};

struct _flowspec {
  ULONG TokenRate;
  ULONG TokenBucketSize;
  ULONG PeakBandwidth;
  ULONG Latency;
  ULONG DelayVariation;
  SERVICETYPE ServiceType;
  ULONG MaxSduSize;
  ULONG MinimumPolicedSize;
};

typedef enum NL_PREFIX_ORIGIN {
  IpPrefixOriginOther,
  IpPrefixOriginManual,
  IpPrefixOriginWellKnown,
  IpPrefixOriginDhcp,
  IpPrefixOriginRouterAdvertisement,
  IpPrefixOriginUnchanged = 16
} NL_PREFIX_ORIGIN;

typedef enum NL_SUFFIX_ORIGIN {
  NlsoOther,
  NlsoManual,
  NlsoWellKnown,
  NlsoDhcp,
  NlsoLinkLayerAddress,
  NlsoRandom,
  IpSuffixOriginOther = 0,
  IpSuffixOriginManual,
  IpSuffixOriginWellKnown,
  IpSuffixOriginDhcp,
  IpSuffixOriginLinkLayerAddress,
  IpSuffixOriginRandom,
  IpSuffixOriginUnchanged = 16
} NL_SUFFIX_ORIGIN;

typedef enum NL_DAD_STATE {
  NldsInvalid,
  NldsTentative,
  NldsDuplicate,
  NldsDeprecated,
  NldsPreferred,
  IpDadStateInvalid = 0,
  IpDadStateTentative,
  IpDadStateDuplicate,
  IpDadStateDeprecated,
  IpDadStatePreferred
} NL_DAD_STATE;

typedef enum NL_ROUTE_PROTOCOL {
  RouteProtocolOther = 1,
  RouteProtocolLocal,
  RouteProtocolNetMgmt,
  RouteProtocolIcmp,
  RouteProtocolEgp,
  RouteProtocolGgp,
  RouteProtocolHello,
  RouteProtocolRip,
  RouteProtocolIsIs,
  RouteProtocolEsIs,
  RouteProtocolCisco,
  RouteProtocolBbn,
  RouteProtocolOspf,
  RouteProtocolBgp,
  RouteProtocolIdpr,
  RouteProtocolEigrp,
  RouteProtocolDvmrp,
  RouteProtocolRpl,
  RouteProtocolDhcp,
  MIB_IPPROTO_OTHER = 1,
  PROTO_IP_OTHER = 1,
  MIB_IPPROTO_LOCAL,
  PROTO_IP_LOCAL = 2,
  MIB_IPPROTO_NETMGMT,
  PROTO_IP_NETMGMT = 3,
  MIB_IPPROTO_ICMP,
  PROTO_IP_ICMP = 4,
  MIB_IPPROTO_EGP,
  PROTO_IP_EGP = 5,
  MIB_IPPROTO_GGP,
  PROTO_IP_GGP = 6,
  MIB_IPPROTO_HELLO,
  PROTO_IP_HELLO = 7,
  MIB_IPPROTO_RIP,
  PROTO_IP_RIP = 8,
  MIB_IPPROTO_IS_IS,
  PROTO_IP_IS_IS = 9,
  MIB_IPPROTO_ES_IS,
  PROTO_IP_ES_IS = 10,
  MIB_IPPROTO_CISCO,
  PROTO_IP_CISCO = 11,
  MIB_IPPROTO_BBN,
  PROTO_IP_BBN = 12,
  MIB_IPPROTO_OSPF,
  PROTO_IP_OSPF = 13,
  MIB_IPPROTO_BGP,
  PROTO_IP_BGP = 14,
  MIB_IPPROTO_IDPR,
  PROTO_IP_IDPR = 15,
  MIB_IPPROTO_EIGRP,
  PROTO_IP_EIGRP = 16,
  MIB_IPPROTO_DVMRP,
  PROTO_IP_DVMRP = 17,
  MIB_IPPROTO_RPL,
  PROTO_IP_RPL = 18,
  MIB_IPPROTO_DHCP,
  PROTO_IP_DHCP = 19,
  MIB_IPPROTO_NT_AUTOSTATIC = 10002,
  PROTO_IP_NT_AUTOSTATIC = 10002,
  MIB_IPPROTO_NT_STATIC = 10006,
  PROTO_IP_NT_STATIC = 10006,
  MIB_IPPROTO_NT_STATIC_NON_DOD,
  PROTO_IP_NT_STATIC_NON_DOD = 10007
} NL_ROUTE_PROTOCOL, *PNL_ROUTE_PROTOCOL;

typedef enum NL_ADDRESS_TYPE {
  NlatUnspecified,
  NlatUnicast,
  NlatAnycast,
  NlatMulticast,
  NlatBroadcast,
  NlatInvalid
} NL_ADDRESS_TYPE, *PNL_ADDRESS_TYPE;

typedef enum _NL_ROUTE_ORIGIN {
  NlroManual,
  NlroWellKnown,
  NlroDHCP,
  NlroRouterAdvertisement,
  Nlro6to4
} NL_ROUTE_ORIGIN, *PNL_ROUTE_ORIGIN;

typedef enum _NL_NEIGHBOR_STATE {
  NlnsUnreachable,
  NlnsIncomplete,
  NlnsProbe,
  NlnsDelay,
  NlnsStale,
  NlnsReachable,
  NlnsPermanent,
  NlnsMaximum
} NL_NEIGHBOR_STATE, *PNL_NEIGHBOR_STATE;

typedef enum _NL_LINK_LOCAL_ADDRESS_BEHAVIOR {
  LinkLocalAlwaysOff,
  LinkLocalDelayed,
  LinkLocalAlwaysOn,
  LinkLocalUnchanged = -1
} NL_LINK_LOCAL_ADDRESS_BEHAVIOR;

struct _NL_INTERFACE_OFFLOAD_ROD {
  BOOLEAN NlChecksumSupported : 1;
  BOOLEAN NlOptionsSupported : 1;
  BOOLEAN TlDatagramChecksumSupported : 1;
  BOOLEAN TlStreamChecksumSupported : 1;
  BOOLEAN TlStreamOptionsSupported : 1;
  BOOLEAN FastPathCompatible : 1;
  BOOLEAN TlLargeSendOffloadSupported : 1;
  BOOLEAN TlGiantSendOffloadSupported : 1;
};

typedef enum _NL_ROUTER_DISCOVERY_BEHAVIOR {
  RouterDiscoveryDisabled,
  RouterDiscoveryEnabled,
  RouterDiscoveryDhcp,
  RouterDiscoveryUnchanged = -1
} NL_ROUTER_DISCOVERY_BEHAVIOR;

typedef enum _NL_INTERFACE_NETWORK_CATEGORY_STATE {
  NlincCategoryUnknown,
  NlincPublic,
  NlincPrivate,
  NlincDomainAuthenticated,
  NlincCategoryStateMax
} NL_INTERFACE_NETWORK_CATEGORY_STATE, *PNL_INTERFACE_NETWORK_CATEGORY_STATE;

struct _INET_PORT_RANGE {
  USHORT StartPort;
  USHORT NumberOfPorts;
};

struct INET_PORT_RESERVATION_INSTANCE {
  UCHAR Reserved;
};

union _DL_OUI {
  UINT8 Byte[3];
  struct {
    UINT8 Group : 1;
    UINT8 Local : 1;
  };
};

union _DL_EI48 {
  UINT8 Byte[3];
};

union _DL_EUI48 {
  UINT8 Byte[6];
  struct {
    DL_OUI Oui;
    DL_EI48 Ei48;
  };
};

struct _IPV4_HEADER {
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
};

typedef enum ARP_OPCODE {
  ARP_REQUEST = 1,
  ARP_RESPONSE
} ARP_OPCODE;

typedef enum ARP_HARDWARE_TYPE {
  ARP_HW_ENET = 1,
  ARP_HW_802 = 6
} ARP_HARDWARE_TYPE;

struct _IPV6_HEADER {
  UINT32 VersionClassFlow;
  UINT16 PayloadLength;
  UINT8 NextHeader;
  UINT8 HopLimit;
  IN6_ADDR SourceAddress;
  IN6_ADDR DestinationAddress;
};

typedef enum ND_OPTION_TYPE {
  ND_OPT_SOURCE_LINKADDR = 1,
  ND_OPT_TARGET_LINKADDR,
  ND_OPT_PREFIX_INFORMATION,
  ND_OPT_REDIRECTED_HEADER,
  ND_OPT_MTU,
  ND_OPT_NBMA_SHORTCUT_LIMIT,
  ND_OPT_ADVERTISEMENT_INTERVAL,
  ND_OPT_HOME_AGENT_INFORMATION,
  ND_OPT_SOURCE_ADDR_LIST,
  ND_OPT_TARGET_ADDR_LIST,
  ND_OPT_ROUTE_INFO = 24,
  ND_OPT_RDNSS,
  ND_OPT_DNSSL = 31
} ND_OPTION_TYPE, *PND_OPTION_TYPE;

struct tcp_hdr {
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
};

struct tcp_opt_mss {
  UINT8 Kind;
  UINT8 Length;
  UINT16 Mss;
};

struct tcp_opt_sack {
  UINT8 Kind;
  UINT8 Length;
  struct tcp_opt_sack_block {
    SEQ_NUM Left;
    SEQ_NUM Right;
  } Block[0];
};

#ifdef __cplusplus
}
#endif

#endif
