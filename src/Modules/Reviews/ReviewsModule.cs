using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;
using Outcomes.Reviews.Data;

namespace Outcomes.Reviews;

/// <summary>Evidence-backed reviews: cycles, who writes about whom, what may be read by whom, calibration and sharing.</summary>
public sealed class ReviewsModule : Module
{
    public override string Name => "reviews";

    public override void MapTables(ModelBuilder model, OutcomesDb db)
    {
        FormTables.Map(model, db);
        CycleTables.Map(model, db);
        ReviewTables.Map(model, db);
        AnswerTables.Map(model, db);
        CalibrationTables.Map(model, db);
    }
}
