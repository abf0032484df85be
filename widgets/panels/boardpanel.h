// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/compositionmodel.h"
#include "items/matrixmodel.h"
#include "items/seriesmodel.h"
#include "items/tilemodel.h"
#include "panels/desk.h"
#include "services/number/shownnumber.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace om {

class Heading;

/// The board at the right: attention strip, tiles, then the charts of the theme. Every click goes to the filter.
class BoardPanel : public QWidget
{
    Q_OBJECT
public:
    explicit BoardPanel(const Desk &desk, QWidget *parent = nullptr);
    /// Filters by one group of an indicator, or takes that filter away.
    void toggleGroup(const QString &kpi, const QString &field, const QString &code);

Q_SIGNALS:
    void explainRequested(const om::ShownNumber &number); ///< what is behind a tile, a bar, a part or a month
    void whyRequested(const QString &kpi); ///< what brought its change about
    void importRequested(); ///< of data that the board lacks

private:
    /// One chart with the model that feeds it.
    struct Chart
    {
        QString id, kpi, by;
        Heading *heading = nullptr;
        QWidget *view = nullptr;
        QWidget *missing = nullptr; ///< shown instead of the view: what the workspace lacks
        RankingModel *ranking = nullptr;
        CompositionModel *parts = nullptr;
        SeriesModel *series = nullptr;
        MatrixModel *matrix = nullptr;
    };
    void show(const BoardValues &values);
    void buildCharts(const BoardValues &values);
    Chart buildChart(const ChartValue &value);
    void showChart(const Chart &chart, const ChartValue &value, const BoardValues &values);
    /// Filters by the values of one cell of a matrix ("" = any), or takes them away; the table lists what the indicator counts of them.
    void toggleCell(const QString &kpi, const QList<std::pair<QString, QString>> &values);
    void showLeft(const QStringList &titles);
    void toggleMonth(QDate month);
    void showMenu(const QString &kpi, const QPoint &position);
    void showGroupMenu(const Chart &chart, const QString &name, const QString &value, const QStringList &codes, const QPoint &position);
    void showMonthMenu(const Chart &chart, int row, const QPoint &position);
    void showPartMenu(const KpiSpec &kpi, const QString &name, const QString &value, const Filter &filter, const QPoint &position);
    const TileValue *tile(const QString &kpi) const;

    Desk m_desk;
    TileModel m_attention, m_tiles;
    Heading *m_heading;
    QVBoxLayout *m_column;
    std::vector<Chart> m_charts;
    QWidget *m_left; ///< what these data cannot answer, and the next step
    QLabel *m_leftText;
    QString m_theme; ///< whose charts are built
};

} // namespace om
