using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>The state of a TCP connection: <c>TCP_INFO</c>.</summary>
[CType("struct tcp_info")]
public struct tcp_info
{
    [CType("u8")] public byte tcpi_state;
    [CType("u8")] public byte tcpi_ca_state;
    [CType("u8")] public byte tcpi_retransmits;
    [CType("u8")] public byte tcpi_probes;
    [CType("u8")] public byte tcpi_backoff;
    [CType("u8")] public byte tcpi_options;

    [BitField("tcpi_snd_wscale", 0, 4)]
    [BitField("tcpi_rcv_wscale", 4, 4)]
    public byte tcpi_wscales;

    [BitField("tcpi_delivery_rate_app_limited", 0, 1)]
    [BitField("tcpi_fastopen_client_fail", 1, 2)]
    public byte tcpi_delivery;

    [CType("u32")] public uint tcpi_rto;
    [CType("u32")] public uint tcpi_ato;
    [CType("u32")] public uint tcpi_snd_mss;
    [CType("u32")] public uint tcpi_rcv_mss;
    [CType("u32")] public uint tcpi_unacked;
    [CType("u32")] public uint tcpi_sacked;
    [CType("u32")] public uint tcpi_lost;
    [CType("u32")] public uint tcpi_retrans;
    [CType("u32")] public uint tcpi_fackets;
    [CType("u32")] public uint tcpi_last_data_sent;
    [CType("u32")] public uint tcpi_last_ack_sent;
    [CType("u32")] public uint tcpi_last_data_recv;
    [CType("u32")] public uint tcpi_last_ack_recv;
    [CType("u32")] public uint tcpi_pmtu;
    [CType("u32")] public uint tcpi_rcv_ssthresh;
    [CType("u32")] public uint tcpi_rtt;
    [CType("u32")] public uint tcpi_rttvar;
    [CType("u32")] public uint tcpi_snd_ssthresh;
    [CType("u32")] public uint tcpi_snd_cwnd;
    [CType("u32")] public uint tcpi_advmss;
    [CType("u32")] public uint tcpi_reordering;
    [CType("u32")] public uint tcpi_rcv_rtt;
    [CType("u32")] public uint tcpi_rcv_space;
    [CType("u32")] public uint tcpi_total_retrans;
    [CType("u64")] public ulong tcpi_pacing_rate;
    [CType("u64")] public ulong tcpi_max_pacing_rate;
    [CType("u64")] public ulong tcpi_bytes_acked;
    [CType("u64")] public ulong tcpi_bytes_received;
    [CType("u32")] public uint tcpi_segs_out;
    [CType("u32")] public uint tcpi_segs_in;
    [CType("u32")] public uint tcpi_notsent_bytes;
    [CType("u32")] public uint tcpi_min_rtt;
    [CType("u32")] public uint tcpi_data_segs_in;
    [CType("u32")] public uint tcpi_data_segs_out;
    [CType("u64")] public ulong tcpi_delivery_rate;
    [CType("u64")] public ulong tcpi_busy_time;
    [CType("u64")] public ulong tcpi_rwnd_limited;
    [CType("u64")] public ulong tcpi_sndbuf_limited;
    [CType("u32")] public uint tcpi_delivered;
    [CType("u32")] public uint tcpi_delivered_ce;
    [CType("u64")] public ulong tcpi_bytes_sent;
    [CType("u64")] public ulong tcpi_bytes_retrans;
    [CType("u32")] public uint tcpi_dsack_dups;
    [CType("u32")] public uint tcpi_reord_seen;
    [CType("u32")] public uint tcpi_rcv_ooopack;
    [CType("u32")] public uint tcpi_snd_wnd;
    [CType("u32")] public uint tcpi_rcv_wnd;
    [CType("u32")] public uint tcpi_rehash;
    [CType("u16")] public ushort tcpi_total_rto;
    [CType("u16")] public ushort tcpi_total_rto_recoveries;
    [CType("u32")] public uint tcpi_total_rto_time;
    [CType("u32")] public uint tcpi_received_ce;
    [CType("u32")] public uint tcpi_delivered_e1_bytes;
    [CType("u32")] public uint tcpi_delivered_e0_bytes;
    [CType("u32")] public uint tcpi_delivered_ce_bytes;
    [CType("u32")] public uint tcpi_received_e1_bytes;
    [CType("u32")] public uint tcpi_received_e0_bytes;
    [CType("u32")] public uint tcpi_received_ce_bytes;

    [BitField("tcpi_ecn_mode", 0, 2)]
    [BitField("tcpi_accecn_opt_seen", 2, 2)]
    [BitField("tcpi_accecn_fail_mode", 4, 4)]
    [BitField("tcpi_options2", 8, 24)]
    public uint tcpi_ecn;
}
