namespace SyscallKit.Tracing.Buffers;

/// <summary>The kernel's own description of its ring-buffer pages (<c>ring_buffer_print_page_header</c>, <c>ring_buffer_print_entry_header</c>).</summary>
internal static class PageFormatText
{
    /// <summary><c>events/header_page</c>.</summary>
    public const string Page = """
        	field: u64 timestamp;	offset:0;	size:8;	signed:0;
        	field: local_t commit;	offset:8;	size:8;	signed:1;
        	field: int overwrite;	offset:8;	size:1;	signed:1;
        	field: char data;	offset:16;	size:4080;	signed:0;

        """;

    /// <summary><c>events/header_event</c>.</summary>
    public const string Event = """
        # compressed entry header
        	type_len    :    5 bits
        	time_delta  :   27 bits
        	array       :   32 bits

        	padding     : type == 29
        	time_extend : type == 30
        	time_stamp : type == 31
        	data max type_len  == 28

        """;
}
