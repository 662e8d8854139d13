using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>The state of a TCP connection: <c>TCP_INFO</c>.</summary>
[CType("struct tcp_info")]
public struct tcp_info
{
    public u8 tcpi_state;
    public u8 tcpi_ca_state;
    public u8 tcpi_retransmits;
    public u8 tcpi_probes;
    public u8 tcpi_backoff;
    public u8 tcpi_options;

    [BitField("tcpi_snd_wscale", 0, 4)]
    [BitField("tcpi_rcv_wscale", 4, 4)]
    public u8 tcpi_wscales;

    [BitField("tcpi_delivery_rate_app_limited", 0, 1)]
    [BitField("tcpi_fastopen_client_fail", 1, 2)]
    public u8 tcpi_delivery;

    public u32 tcpi_rto;
    public u32 tcpi_ato;
    public u32 tcpi_snd_mss;
    public u32 tcpi_rcv_mss;
    public u32 tcpi_unacked;
    public u32 tcpi_sacked;
    public u32 tcpi_lost;
    public u32 tcpi_retrans;
    public u32 tcpi_fackets;
    public u32 tcpi_last_data_sent;
    public u32 tcpi_last_ack_sent;
    public u32 tcpi_last_data_recv;
    public u32 tcpi_last_ack_recv;
    public u32 tcpi_pmtu;
    public u32 tcpi_rcv_ssthresh;
    public u32 tcpi_rtt;
    public u32 tcpi_rttvar;
    public u32 tcpi_snd_ssthresh;
    public u32 tcpi_snd_cwnd;
    public u32 tcpi_advmss;
    public u32 tcpi_reordering;
    public u32 tcpi_rcv_rtt;
    public u32 tcpi_rcv_space;
    public u32 tcpi_total_retrans;
    public u64 tcpi_pacing_rate;
    public u64 tcpi_max_pacing_rate;
    public u64 tcpi_bytes_acked;
    public u64 tcpi_bytes_received;
    public u32 tcpi_segs_out;
    public u32 tcpi_segs_in;
    public u32 tcpi_notsent_bytes;
    public u32 tcpi_min_rtt;
    public u32 tcpi_data_segs_in;
    public u32 tcpi_data_segs_out;
    public u64 tcpi_delivery_rate;
    public u64 tcpi_busy_time;
    public u64 tcpi_rwnd_limited;
    public u64 tcpi_sndbuf_limited;
    public u32 tcpi_delivered;
    public u32 tcpi_delivered_ce;
    public u64 tcpi_bytes_sent;
    public u64 tcpi_bytes_retrans;
    public u32 tcpi_dsack_dups;
    public u32 tcpi_reord_seen;
    public u32 tcpi_rcv_ooopack;
    public u32 tcpi_snd_wnd;
    public u32 tcpi_rcv_wnd;
    public u32 tcpi_rehash;
    public u16 tcpi_total_rto;
    public u16 tcpi_total_rto_recoveries;
    public u32 tcpi_total_rto_time;
    public u32 tcpi_received_ce;
    public u32 tcpi_delivered_e1_bytes;
    public u32 tcpi_delivered_e0_bytes;
    public u32 tcpi_delivered_ce_bytes;
    public u32 tcpi_received_e1_bytes;
    public u32 tcpi_received_e0_bytes;
    public u32 tcpi_received_ce_bytes;

    [BitField("tcpi_ecn_mode", 0, 2)]
    [BitField("tcpi_accecn_opt_seen", 2, 2)]
    [BitField("tcpi_accecn_fail_mode", 4, 4)]
    [BitField("tcpi_options2", 8, 24)]
    public u32 tcpi_ecn;
}
