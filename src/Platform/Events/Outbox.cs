namespace Outcomes.Platform;

/// <summary>Hands over what is to be done after the commit and is no change of an aggregate, such as a mail.</summary>
/// <remarks>Saved with the caller's next save, delivered at least once.</remarks>
public static class Outbox
{
    public static void Send(this OutcomesDb db, DomainEvent due) =>
        db.Add(new OutboxMessage(DomainEvent.NameOf(due.GetType()), StoredJson.Write(due), db.Now));
}
