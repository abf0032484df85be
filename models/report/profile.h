// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/pdffile.h"
#include "report/reportdocument.h"
#include "services/scene/scenebuilder.h"

#include <QCoreApplication>

namespace om {

/// Everything that profiles (社区体检单: one page for one community or department, all domains) are made of. A value: it may be handed to another
/// thread. The declaration's sections of kind "domain" are its indicators; map, trend and composition stand beside them.
struct ProfileRequest
{
    enum class Of { Community, Department };
    Of of = Of::Community;
    const Catalog *catalog = nullptr;
    const ReportSpec *spec = nullptr;
    FrameSet frames; ///< loaded
    CodeBook codes;
    City city;
    QString language;
    qint64 version = 0; ///< of the data
    Filter filter; ///< its area is replaced by each page's own
    QString conditions; ///< the filter in words
    SceneRequest scene; ///< of the map; no theme = no map
};
/// From the workspace as it is; its frames must be loaded. GUI thread. NotFound when the declaration "page_community" or "page_department" is missing.
Result<ProfileRequest> profileRequest(const Workspace &workspace, ProfileRequest::Of of, const Filter &filter, std::shared_ptr<const Basemap> basemap = {});

/// What all pages of one request share: values of the whole and ranks. Immutable once reckoned; any thread.
class ProfileSeries
{
    Q_DECLARE_TR_FUNCTIONS(Report)
public:
    static Result<ProfileSeries> reckon(ProfileRequest request, JobControl &control); ///< Cancelled; errors of evaluate

    /// Communities in the order of their dataset; departments that hold tickets under the filter, the most first.
    const QStringList &codes() const { return m_codes; }
    QString name(const QString &code) const;
    /// The first section is the table of indicators (value, whole, rank, change), the others stand beside it. Numbers are those of the screen under
    /// the same filter. Any thread.
    ReportDocument page(const QString &code) const;

private:
    struct Indicator
    {
        const KpiSpec *kpi = nullptr;
        QString domain; ///< title of its section
        std::optional<double> whole;
        std::vector<KpiGroup> groups;
    };
    Filter filterOf(const QString &code) const;
    QString groupName(const KpiSpec &kpi, const QString &field, const QString &code) const;
    QString mapBasis() const;
    std::vector<std::pair<QString, qint64>> outlined(const QString &code) const;
    QString rankText(const Indicator &indicator, const QString &code) const;
    ReportTable figures(const QString &code) const;
    ReportBars bars(const KpiSpec &kpi, const ReportSectionSpec &spec, const Filter &filter) const;

    ProfileRequest m_request;
    QStringList m_codes;
    std::vector<Indicator> m_indicators;
};

/// One page (report/pdffile.h: pageSize) on a painter at the page's top left; `number` of `count` for its footer. Any thread; needs a QGuiApplication.
void drawProfile(QPainter &painter, const StyleSpec &style, const ReportDocument &page, int number = 1, int count = 1);

/// One PDF with a page each, as vectors; returns their number. The file appears whole or not at all. Cancelled, FileNoPermission, DiskFull.
Result<int> writeProfilesPdf(const std::vector<std::pair<const ProfileSeries *, QString>> &pages, const StyleSpec &style, const QString &path,
                             JobControl &control);

} // namespace om
