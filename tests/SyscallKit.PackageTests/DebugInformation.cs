using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;

namespace SyscallKit.PackageTests;

/// <summary>What the embedded PDB of an assembly says of where its sources are.</summary>
/// <param name="Documents">The paths of the source files.</param>
/// <param name="SourceLink">The JSON that maps them to addresses.</param>
internal sealed record DebugInformation(IReadOnlyList<string> Documents, string SourceLink)
{
    // Portable PDB format, "Source Link (C# and VB compilers)".
    private static readonly Guid s_sourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    public static DebugInformation Of(byte[] assembly)
    {
        using PEReader image = new([.. assembly]);
        DebugDirectoryEntry embedded = image.ReadDebugDirectory().Single(static entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using MetadataReaderProvider provider = image.ReadEmbeddedPortablePdbDebugDirectoryData(embedded);
        MetadataReader pdb = provider.GetMetadataReader();
        BlobHandle link = pdb.CustomDebugInformation.Select(pdb.GetCustomDebugInformation).Single(information => pdb.GetGuid(information.Kind) == s_sourceLink).Value;
        return new DebugInformation([.. pdb.Documents.Select(document => pdb.GetString(pdb.GetDocument(document).Name))], Encoding.UTF8.GetString(pdb.GetBlobBytes(link)));
    }
}
