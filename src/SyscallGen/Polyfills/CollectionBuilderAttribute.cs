using System.ComponentModel;

namespace System.Runtime.CompilerServices;

/// <summary>Lets collection expressions build <c>EquatableArray</c> values on netstandard2.0, whose library lacks the attribute.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
internal sealed class CollectionBuilderAttribute(Type builderType, string methodName) : Attribute
{
    public Type BuilderType { get; } = builderType;

    public string MethodName { get; } = methodName;
}
