<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>Actions</name>
    <message>
        <source>警情</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>派警</source>
        <translation>Dispatch</translation>
    </message>
    <message>
        <source>视图</source>
        <translation>View</translation>
    </message>
    <message>
        <source>派出所</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>帮助</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>新警情</source>
        <translation>New incident</translation>
    </message>
    <message>
        <source>打开警情</source>
        <translation>Open incident</translation>
    </message>
    <message>
        <source>追加记录</source>
        <translation>Add note</translation>
    </message>
    <message>
        <source>反馈</source>
        <translation>Feedback</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>重新打开</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>合并到另一起</source>
        <translation>Merge into another</translation>
    </message>
    <message>
        <source>撤回上一步</source>
        <translation>Undo last step</translation>
    </message>
    <message>
        <source>签收</source>
        <translation>Acknowledge</translation>
    </message>
    <message>
        <source>增派协办</source>
        <translation>Assign support</translation>
    </message>
    <message>
        <source>出警</source>
        <translation>En route</translation>
    </message>
    <message>
        <source>到场</source>
        <translation>On scene</translation>
    </message>
    <message>
        <source>处置完毕</source>
        <translation>Cleared</translation>
    </message>
    <message>
        <source>申请退单</source>
        <translation>Request return</translation>
    </message>
    <message>
        <source>同意退单</source>
        <translation>Approve return</translation>
    </message>
    <message>
        <source>查找</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>命令行</source>
        <translation>Command line</translation>
    </message>
    <message>
        <source>命令面板</source>
        <translation>Command palette</translation>
    </message>
    <message>
        <source>警情队列</source>
        <translation>Incident queue</translation>
    </message>
    <message>
        <source>警情详情</source>
        <translation>Incident detail</translation>
    </message>
    <message>
        <source>警力与派警</source>
        <translation>Officers and dispatch</translation>
    </message>
    <message>
        <source>实时态势</source>
        <translation>Live trends</translation>
    </message>
    <message>
        <source>夜间配色</source>
        <translation>Night colours</translation>
    </message>
    <message>
        <source>恢复默认布局</source>
        <translation>Reset layout</translation>
    </message>
    <message>
        <source>交接班</source>
        <translation>Handover</translation>
    </message>
    <message>
        <source>派出所资料</source>
        <translation>Station lists</translation>
    </message>
    <message>
        <source>导入历史警情</source>
        <translation>Import history</translation>
    </message>
    <message>
        <source>登录或换人</source>
        <translation>Sign in or switch officer</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>按键一览</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>更正警情</source>
        <translation>Correct incident</translation>
    </message>
    <message>
        <source>添加涉警人员</source>
        <translation>Add person</translation>
    </message>
    <message>
        <source>查看人员信息</source>
        <translation>View personal data</translation>
    </message>
    <message>
        <source>转出</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>撤销警情</source>
        <translation>Cancel incident</translation>
    </message>
    <message>
        <source>认定虚警</source>
        <translation>Mark as unfounded</translation>
    </message>
    <message>
        <source>预约转为待派</source>
        <translation>Release scheduled incident</translation>
    </message>
    <message>
        <source>归档</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>不同意退单</source>
        <translation>Refuse return</translation>
    </message>
    <message>
        <source>撤回派警</source>
        <translation>Withdraw assignment</translation>
    </message>
    <message>
        <source>打印警情登记表</source>
        <translation>Print incident sheet</translation>
    </message>
    <message>
        <source>打印警情队列</source>
        <translation>Print queue</translation>
    </message>
    <message>
        <source>并为同一起</source>
        <translation>Merge as the same event</translation>
    </message>
    <message>
        <source>登记警示</source>
        <translation>Enter a caution</translation>
    </message>
    <message>
        <source>筛选队列</source>
        <translation>Filter the queue</translation>
    </message>
    <message>
        <source>已知情况</source>
        <translation>What is known</translation>
    </message>
    <message>
        <source>警示一览</source>
        <translation>Cautions</translation>
    </message>
    <message>
        <source>本起的处置规范</source>
        <translation>Procedure card of this incident</translation>
    </message>
    <message>
        <source>处置规范</source>
        <translation>Procedure cards</translation>
    </message>
    <message>
        <source>搁置告警</source>
        <translation>Shelve alarm</translation>
    </message>
    <message>
        <source>确认告警</source>
        <translation>Acknowledge alarm</translation>
    </message>
    <message>
        <source>取消搁置</source>
        <translation>Unshelve alarm</translation>
    </message>
    <message>
        <source>告警</source>
        <translation>Alarms</translation>
    </message>
    <message>
        <source>告警静音</source>
        <translation>Mute alarms</translation>
    </message>
    <message>
        <source>看次选</source>
        <translation>Next best</translation>
    </message>
    <message>
        <source>派警试算</source>
        <translation>Try the rules</translation>
    </message>
    <message>
        <source>再送一次</source>
        <translation>Push again</translation>
    </message>
    <message>
        <source>已电话通知</source>
        <translation>Told by telephone</translation>
    </message>
    <message>
        <source>已交纸质单</source>
        <translation>Handed over on paper</translation>
    </message>
    <message>
        <source>推送</source>
        <translation>Outbox</translation>
    </message>
    <message>
        <source>添加照片</source>
        <translation>Add photos</translation>
    </message>
    <message>
        <source>民警网页</source>
        <translation>Officers&apos; page</translation>
    </message>
    <message>
        <source>值班表</source>
        <translation>Roster</translation>
    </message>
    <message>
        <source>下岗</source>
        <translation>Go off duty</translation>
    </message>
    <message>
        <source>警情地图</source>
        <translation>Incident map</translation>
    </message>
    <message>
        <source>统计分析</source>
        <translation>Analysis</translation>
    </message>
    <message>
        <source>串并案</source>
        <translation>Linked series</translation>
    </message>
    <message>
        <source>警情异常</source>
        <translation>Unusual incidents</translation>
    </message>
    <message>
        <source>研判</source>
        <translation>Assessments</translation>
    </message>
    <message>
        <source>社区</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>任务</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>矛盾纠纷</source>
        <translation>Disputes</translation>
    </message>
    <message>
        <source>从警情登记纠纷</source>
        <translation>Register a dispute from the incident</translation>
    </message>
    <message>
        <source>回访</source>
        <translation>Call-backs</translation>
    </message>
    <message>
        <source>人口核查</source>
        <translation>Population checks</translation>
    </message>
    <message>
        <source>社区工作数字</source>
        <translation>Figures of community work</translation>
    </message>
    <message>
        <source>走访</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>预警劝阻</source>
        <translation>Fraud warnings</translation>
    </message>
    <message>
        <source>办案</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>巡查岗</source>
        <translation>Patrol post</translation>
    </message>
    <message>
        <source>办案时限</source>
        <translation>Legal limits</translation>
    </message>
    <message>
        <source>案件</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>从警情登记案件</source>
        <translation>Register a case from the incident</translation>
    </message>
    <message>
        <source>线索</source>
        <translation>Clues</translation>
    </message>
    <message>
        <source>从警情登记线索</source>
        <translation>Register a lead from the incident</translation>
    </message>
    <message>
        <source>法制审核</source>
        <translation>Legal review</translation>
    </message>
    <message>
        <source>打印记录</source>
        <translation>Print history</translation>
    </message>
    <message>
        <source>记事</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>值班记事</source>
        <translation>Watch notes</translation>
    </message>
    <message>
        <source>成批打印</source>
        <translation>Print several</translation>
    </message>
    <message>
        <source>会商</source>
        <translation>Morning meeting</translation>
    </message>
    <message>
        <source>装备</source>
        <translation>Equipment</translation>
    </message>
</context>
<context>
    <name>Alarms</name>
    <message>
        <source>已静音</source>
        <translation>Muted</translation>
    </message>
    <message>
        <source>没有声音</source>
        <translation>No sound</translation>
    </message>
    <message>
        <source>{kind} {count} 条</source>
        <translation>{kind} × {count}</translation>
    </message>
    <message>
        <source>→ 展开，空格全部确认</source>
        <translation>→ unfolds, Space acknowledges all</translation>
    </message>
    <message>
        <source>{priority}优先</source>
        <translation>{priority} priority</translation>
    </message>
    <message>
        <source>告警</source>
        <translation>Alarms</translation>
    </message>
    <message>
        <source>没有等待确认的告警</source>
        <translation>No alarm waits to be acknowledged</translation>
    </message>
    <message>
        <source>已确认告警：{what}</source>
        <translation>Alarm acknowledged: {what}</translation>
    </message>
    <message>
        <source>没有可以搁置的告警</source>
        <translation>No alarm to shelve</translation>
    </message>
    <message>
        <source>已搁置告警：{what}</source>
        <translation>Alarm shelved: {what}</translation>
    </message>
    <message>
        <source>搁置 {what}，多久，为什么？</source>
        <translation>Shelve {what}: how long, and why?</translation>
    </message>
    <message>
        <source>没有搁置的告警</source>
        <translation>No alarm is shelved</translation>
    </message>
    <message>
        <source>已取消搁置：{what}</source>
        <translation>Off the shelf: {what}</translation>
    </message>
    <message>
        <source>这条告警与警情无关：{what}</source>
        <translation>This alarm is about no incident: {what}</translation>
    </message>
    <message>
        <source>未确认 {count}</source>
        <translation>{count} open</translation>
    </message>
    <message>
        <source>已确认 {count}</source>
        <translation>{count} held</translation>
    </message>
    <message>
        <source>搁置 {count}</source>
        <translation>{count} shelved</translation>
    </message>
    <message>
        <source>告警&#x3000;</source>
        <translation>Alarms  </translation>
    </message>
    <message>
        <source>没有告警。过了时限、申请退单、岗位无人时，这里会列出来，响到有人按 Shift+F9 确认。</source>
        <translation>No alarm. When a limit passes, a return is asked for or a post is unmanned, it is listed here and sounds until somebody presses Shift+F9.</translation>
    </message>
    <message>
        <source>{count} 分钟</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{count} 小时</source>
        <translation>{count} h</translation>
    </message>
    <message>
        <source>搁置多久</source>
        <translation>Shelve for how long</translation>
    </message>
    <message>
        <source>搁置</source>
        <translation>Shelve</translation>
    </message>
    <message>
        <source>派警超时</source>
        <translation>Dispatch late</translation>
    </message>
    <message>
        <source>签收超时</source>
        <translation>Acknowledgement late</translation>
    </message>
    <message>
        <source>到场超时</source>
        <translation>Arrival late</translation>
    </message>
    <message>
        <source>反馈超时</source>
        <translation>Feedback late</translation>
    </message>
    <message>
        <source>预约到时</source>
        <translation>Appointment due</translation>
    </message>
    <message>
        <source>退单待审批</source>
        <translation>Return asked for</translation>
    </message>
    <message>
        <source>提示巡查岗</source>
        <translation>For the patrol post</translation>
    </message>
    <message>
        <source>指令未送达</source>
        <translation>Not delivered</translation>
    </message>
    <message>
        <source>岗位无人</source>
        <translation>Post unmanned</translation>
    </message>
    <message>
        <source>派警 F6</source>
        <translation>Assign F6</translation>
    </message>
    <message>
        <source>催促签收 F5</source>
        <translation>Urge to acknowledge F5</translation>
    </message>
    <message>
        <source>问到哪了 F7</source>
        <translation>Ask where they are F7</translation>
    </message>
    <message>
        <source>催促反馈 F8</source>
        <translation>Urge feedback F8</translation>
    </message>
    <message>
        <source>转为待派并派警</source>
        <translation>Release and assign</translation>
    </message>
    <message>
        <source>审批退单</source>
        <translation>Decide on the return</translation>
    </message>
    <message>
        <source>调看现场和沿途</source>
        <translation>Look over scene and routes</translation>
    </message>
    <message>
        <source>叫人到岗或改值班表</source>
        <translation>Call somebody in or mend the roster</translation>
    </message>
    <message>
        <source>高</source>
        <translation>High</translation>
    </message>
    <message>
        <source>中</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>低</source>
        <translation>Low</translation>
    </message>
    <message>
        <source>搁置至 {end} · {who}：{reason}</source>
        <translation>Shelved until {end} · {who}: {reason}</translation>
    </message>
    <message>
        <source>{who} 已确认 {at}</source>
        <translation>{who} has it since {at}</translation>
    </message>
    <message>
        <source>只作提示</source>
        <translation>For information</translation>
    </message>
    <message>
        <source>，第 {count} 次</source>
        <translation>, call {count}</translation>
    </message>
    <message>
        <source>{owner} 未确认{again}</source>
        <translation>{owner}: unanswered{again}</translation>
    </message>
    <message>
        <source>席位</source>
        <translation>Seat</translation>
    </message>
    <message>
        <source>值班领导 {who}</source>
        <translation>Duty leader {who}</translation>
    </message>
    <message>
        <source>告警的巡查已有 {count} 秒没有完成一轮，请盯住用时并重启程序</source>
        <translation>The alarm watch has not completed a round for {count} s: watch the clocks and restart the program</translation>
    </message>
    <message>
        <source>告警停了</source>
        <translation>Alarms stopped</translation>
    </message>
    <message>
        <source>都有人确认，→ 展开</source>
        <translation>all held, → unfolds</translation>
    </message>
    <message>
        <source>都已搁置，→ 展开</source>
        <translation>all shelved, → unfolds</translation>
    </message>
    <message>
        <source>同类合并</source>
        <translation>grouped</translation>
    </message>
    <message>
        <source>近 1 小时 {last} 次（前 1 小时 {before} 次）</source>
        <translation>{last} in the last hour ({before} in the one before)</translation>
    </message>
    <message>
        <source>任务逾期</source>
        <translation>Task overdue</translation>
    </message>
    <message>
        <source>打电话通知</source>
        <translation>Tell by telephone</translation>
    </message>
    <message>
        <source>在「任务」里催办</source>
        <translation>Chase it in Tasks</translation>
    </message>
    <message>
        <source>纠纷升级</source>
        <translation>Dispute rising</translation>
    </message>
    <message>
        <source>在「矛盾纠纷」里联系双方</source>
        <translation>Speak to both sides under Disputes</translation>
    </message>
    <message>
        <source>预警首次联系超时</source>
        <translation>First contact of a warning late</translation>
    </message>
    <message>
        <source>预警见面超时</source>
        <translation>Face to face of a warning late</translation>
    </message>
    <message>
        <source>预警该再拨打</source>
        <translation>Call about a warning due</translation>
    </message>
    <message>
        <source>高等级预警该再拨打</source>
        <translation>Call about a high warning due</translation>
    </message>
    <message>
        <source>预警否认待升级</source>
        <translation>Denied warning to escalate</translation>
    </message>
    <message>
        <source>打电话给被预警人</source>
        <translation>Call the person warned of</translation>
    </message>
    <message>
        <source>问民警到哪了</source>
        <translation>Ask where the officer is</translation>
    </message>
    <message>
        <source>再打一次电话</source>
        <translation>Call once more</translation>
    </message>
    <message>
        <source>联系家属和银行</source>
        <translation>Reach family and bank</translation>
    </message>
    <message>
        <source>现场查看超时</source>
        <translation>First look overdue</translation>
    </message>
    <message>
        <source>办案期限将届满</source>
        <translation>Legal limit near</translation>
    </message>
    <message>
        <source>办案期限届满</source>
        <translation>Legal limit over</translation>
    </message>
    <message>
        <source>在「巡查岗」里记已查看</source>
        <translation>Record the look on the page Patrol post</translation>
    </message>
    <message>
        <source>在「办案时限」里办结、延长或说明</source>
        <translation>Meet, extend or explain it on the page Legal limits</translation>
    </message>
    <message>
        <source>在「办案时限」里办结或说明</source>
        <translation>Meet or explain it on the page Legal limits</translation>
    </message>
</context>
<context>
    <name>Analysis</name>
    <message>
        <source>时段</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>起始日</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>截止日</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>对比</source>
        <translation>Compared with</translation>
    </message>
    <message>
        <source>划分</source>
        <translation>Divided by</translation>
    </message>
    <message>
        <source>全部类别</source>
        <translation>All categories</translation>
    </message>
    <message>
        <source>全部社区</source>
        <translation>All communities</translation>
    </message>
    <message>
        <source>类别层级</source>
        <translation>Level of the categories</translation>
    </message>
    <message>
        <source>从上层起</source>
        <translation>From the top</translation>
    </message>
    <message>
        <source>从第 {level} 级起</source>
        <translation>From level {level}</translation>
    </message>
    <message>
        <source>按</source>
        <translation>By</translation>
    </message>
    <message>
        <source>只看</source>
        <translation>Only</translation>
    </message>
    <message>
        <source>本期</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>占比</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>占本期全部的比例，一位小数；各行按最大余数法凑足 100%</source>
        <translation>Share of all in the period, one decimal; the rows add up to 100% by the largest remainder</translation>
    </message>
    <message>
        <source>本期减基数；百分比两位小数，基数为 0 时没有百分比</source>
        <translation>Count less base; percent with two decimals, none where the base is 0</translation>
    </message>
    <message>
        <source>增减</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>近 12 个整月，每月一点；数字是这 12 个月的合计，{period}</source>
        <translation>The last 12 whole months, one point a month; the number is the sum of these months, {period}</translation>
    </message>
    <message>
        <source>近 12 月</source>
        <translation>12 months</translation>
    </message>
    <message>
        <source>导出统计表</source>
        <translation>Export the table</translation>
    </message>
    <message>
        <source>没有写成（{fault}）；请换一个位置再试</source>
        <translation>Not written ({fault}); choose another place and try again</translation>
    </message>
    <message>
        <source>已导出 {file}</source>
        <translation>Exported {file}</translation>
    </message>
    <message>
        <source>已复制统计表</source>
        <translation>Table copied</translation>
    </message>
    <message>
        <source>编码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>数据截至 {time}</source>
        <translation>Data as of {time}</translation>
    </message>
    <message>
        <source>统计分析</source>
        <translation>Analysis</translation>
    </message>
    <message>
        <source>{day} {hour} 时</source>
        <translation>{day} {hour}:00</translation>
    </message>
    <message>
        <source>星期与小时</source>
        <translation>Weekday and hour</translation>
    </message>
    <message>
        <source>钉住本期  Ctrl+D</source>
        <translation>Pin  Ctrl+D</translation>
    </message>
    <message>
        <source>这些时段没有警情：换一个时段，或放宽类别和社区</source>
        <translation>No incidents in these periods: choose another, or widen category and community</translation>
    </message>
    <message>
        <source>← → 换列&#x3000;空格 展开&#x3000;S 按此列排序&#x3000;Enter 看明细&#x3000;Ctrl+D 钉住&#x3000;Ctrl+1…9 常用统计</source>
        <translation>← → columns   Space unfold   S sort by this column   Enter incidents   Ctrl+D pin   Ctrl+1…9 saved</translation>
    </message>
    <message>
        <source>正在统计…&#x3000;Esc 不等了</source>
        <translation>Counting…   Esc stop waiting</translation>
    </message>
    <message>
        <source>正在统计</source>
        <translation>Counting</translation>
    </message>
    <message>
        <source>还没有警情。按 F4 登记第一起，或用 Ctrl+I 导入历史警情；之后这里有分类的起数、同比环比、星期与小时、到场用时，每个数都能点开。</source>
        <translation>No incidents yet. Take the first with F4, or import history with Ctrl+I. Then counts by category, changes, weekday and hour, and response times stand here, and every number opens.</translation>
    </message>
    <message>
        <source>{name}：没有警情</source>
        <translation>{name}: no incidents</translation>
    </message>
    <message>
        <source>到场</source>
        <translation>On scene</translation>
    </message>
    <message>
        <source>到场用时分布（起）</source>
        <translation>Response times (incidents)</translation>
    </message>
    <message>
        <source>用时</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>{from} 及以上</source>
        <translation>{from} and more</translation>
    </message>
    <message>
        <source>时限内 {percent}%（{within}／{count} 起）</source>
        <translation>On time {percent}% ({within}/{count})</translation>
    </message>
    <message>
        <source>时段内还没有到场的警情</source>
        <translation>Nobody has arrived anywhere in this period</translation>
    </message>
    <message>
        <source>到场 {count} 起：半数 {p50}，九成 {p90}（按半分钟分档）</source>
        <translation>{count} on scene: half {p50}, nine tenths {p90} (to the half minute)</translation>
    </message>
    <message>
        <source>2 小时以上</source>
        <translation>over 2 hours</translation>
    </message>
    <message>
        <source>{time} 以内</source>
        <translation>within {time}</translation>
    </message>
    <message>
        <source>常用统计</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>保存当前统计</source>
        <translation>Save this question</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>保存当前统计…</source>
        <translation>Save this question…</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>已钉住</source>
        <translation>Pinned</translation>
    </message>
    <message>
        <source>取消钉住 {name}</source>
        <translation>Unpin {name}</translation>
    </message>
    <message>
        <source>星期与小时（起）</source>
        <translation>Weekday and hour (incidents)</translation>
    </message>
    <message>
        <source>从接警到第一人到场，只计已到场的；时限按各级别的到场时限</source>
        <translation>From receipt until the first is on scene, of those with somebody on scene; the target is that of each level</translation>
    </message>
    <message>
        <source>方向键移动，Enter 看明细</source>
        <translation>arrows move, Enter opens the incidents</translation>
    </message>
    <message>
        <source>到场用时 {range}</source>
        <translation>Response time {range}</translation>
    </message>
    <message>
        <source>时限内到场</source>
        <translation>On scene in time</translation>
    </message>
    <message>
        <source>统计表</source>
        <translation>Table of counts</translation>
    </message>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>本周</source>
        <translation>This week</translation>
    </message>
    <message>
        <source>本月</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>上月</source>
        <translation>Last month</translation>
    </message>
    <message>
        <source>本季</source>
        <translation>This quarter</translation>
    </message>
    <message>
        <source>今年</source>
        <translation>This year</translation>
    </message>
    <message>
        <source>任意两日</source>
        <translation>Any two dates</translation>
    </message>
    <message>
        <source>同比</source>
        <translation>Year on year</translation>
    </message>
    <message>
        <source>环比</source>
        <translation>Period on period</translation>
    </message>
    <message>
        <source>上年同期</source>
        <translation>Last year</translation>
    </message>
    <message>
        <source>上一时段</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>社区</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>报警方式</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>警力队</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>小时</source>
        <translation>Hour</translation>
    </message>
    <message>
        <source>两小时段</source>
        <translation>Two hours</translation>
    </message>
    <message>
        <source>星期</source>
        <translation>Weekday</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>{whole}。</source>
        <translation>{whole}.</translation>
    </message>
    <message>
        <source>{first} 至 {last}</source>
        <translation>{first} to {last}</translation>
    </message>
    <message>
        <source>同比 %</source>
        <translation>Change %</translation>
    </message>
    <message>
        <source>环比 %</source>
        <translation>Change %</translation>
    </message>
    <message>
        <source>图表  Ctrl+G</source>
        <translation>Charts  Ctrl+G</translation>
    </message>
    <message>
        <source>不看图表时，表格占满整页</source>
        <translation>Without the charts the table fills the page</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>复制为文字</source>
        <translation>Copy as text</translation>
    </message>
    <message>
        <source>导出 XLSX、CSV…</source>
        <translation>Export XLSX, CSV…</translation>
    </message>
    <message>
        <source>时限内 …</source>
        <translation>On time …</translation>
    </message>
    <message>
        <source>不可比</source>
        <translation>not comparable</translation>
    </message>
</context>
<context>
    <name>Assessment</name>
    <message>
        <source>重新取数</source>
        <translation>New figures</translation>
    </message>
    <message>
        <source>送审</source>
        <translation>Send up</translation>
    </message>
    <message>
        <source>退回</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>批准</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>推送…</source>
        <translation>Push…</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Drop</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>走势</source>
        <translation>Course</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>本期</source>
        <translation>This period</translation>
    </message>
    <message>
        <source>本期 {now} 起，{name} {before} 起</source>
        <translation>This period {now}, {name} {before}</translation>
    </message>
    <message>
        <source>退回 {number}：要改什么？写在草稿上面给起草人看</source>
        <translation>Return {number}: what is to be changed? It stands above the draft</translation>
    </message>
    <message>
        <source>退回的意见，按 Enter</source>
        <translation>Remarks, then Enter</translation>
    </message>
    <message>
        <source>为什么作废 {number}？作废后留着备查，不能再改</source>
        <translation>Why drop {number}? It is kept and cannot be changed any more</translation>
    </message>
    <message>
        <source>上周</source>
        <translation>Last week</translation>
    </message>
    <message>
        <source>上月</source>
        <translation>Last month</translation>
    </message>
    <message>
        <source>近 30 天</source>
        <translation>Last 30 days</translation>
    </message>
    <message>
        <source>自定两天</source>
        <translation>Two days</translation>
    </message>
    <message>
        <source>起草研判</source>
        <translation>Draft an assessment</translation>
    </message>
    <message>
        <source>取出的数字随研判保存，以后不变；要新的再取一次。</source>
        <translation>The figures are kept with the assessment and do not change; draw them again for newer ones.</translation>
    </message>
    <message>
        <source>取数  Ctrl+Enter</source>
        <translation>Draw  Ctrl+Enter</translation>
    </message>
    <message>
        <source>取数并起草  Ctrl+Enter</source>
        <translation>Draw and draft  Ctrl+Enter</translation>
    </message>
    <message>
        <source>不等了；可以再取一次</source>
        <translation>Not waiting any more; draw again when you like</translation>
    </message>
    <message>
        <source>正在取数…&#x3000;Esc 不等了</source>
        <translation>Drawing figures…  Esc stops waiting</translation>
    </message>
    <message>
        <source>专题</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>时段</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>从</source>
        <translation>From</translation>
    </message>
    <message>
        <source>到</source>
        <translation>To</translation>
    </message>
    <message>
        <source>比较</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>社区</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>不填就是全所</source>
        <translation>Empty: the whole station</translation>
    </message>
    <message>
        <source>复制没有保存的文字</source>
        <translation>Copy the unsaved text</translation>
    </message>
    <message>
        <source>已恢复上次没有保存的文字；Ctrl+S 保存</source>
        <translation>Unsaved text of last time is back; Ctrl+S saves it</translation>
    </message>
    <message>
        <source>已保存研判 {number}</source>
        <translation>Assessment {number} saved</translation>
    </message>
    <message>
        <source>{why}。写的还在，没有丢</source>
        <translation>{why}. What you wrote is kept</translation>
    </message>
    <message>
        <source>这里还有没保存的文字，退回后会恢复；也可以复制出来</source>
        <translation>There is unsaved text here; it comes back when this is returned, and can be copied</translation>
    </message>
    <message>
        <source>推送前</source>
        <translation>Before the push</translation>
    </message>
    <message>
        <source>推送后</source>
        <translation>After the push</translation>
    </message>
    <message>
        <source>变化</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>上年同样的两段</source>
        <translation>The same two periods last year</translation>
    </message>
    <message>
        <source>还没有推送；推送满一天后，这里比较推送前后的起数</source>
        <translation>Not pushed yet; a day after the push the counts before and after stand here</translation>
    </message>
    <message>
        <source>没有上年的记录</source>
        <translation>No records of last year</translation>
    </message>
    <message>
        <source>{count} 起&#x3000;{first} 至 {last}</source>
        <translation>{count}  {first} to {last}</translation>
    </message>
    <message>
        <source>分级</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>分类</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>结论</source>
        <translation>Conclusions</translation>
    </message>
    <message>
        <source>建议</source>
        <translation>Advice</translation>
    </message>
    <message>
        <source>数字</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>反复报警</source>
        <translation>Repeated calls</translation>
    </message>
    <message>
        <source>年末岁初</source>
        <translation>Turn of the year</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>损失</source>
        <translation>Losses</translation>
    </message>
    <message>
        <source>发现</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>· {sentence}（{count} 起）</source>
        <translation>· {sentence} ({count})</translation>
    </message>
    <message>
        <source>要求</source>
        <translation>What is asked</translation>
    </message>
    <message>
        <source>反馈期限</source>
        <translation>Answer by</translation>
    </message>
    <message>
        <source>推送 {number}</source>
        <translation>Push {number}</translation>
    </message>
    <message>
        <source>已推送研判 {number}</source>
        <translation>Assessment {number} pushed</translation>
    </message>
    <message>
        <source>推送  Ctrl+Enter</source>
        <translation>Push  Ctrl+Enter</translation>
    </message>
    <message>
        <source>推送给 {count} 个</source>
        <translation>To {count} receivers</translation>
    </message>
    <message>
        <source>研判</source>
        <translation>Assessments</translation>
    </message>
    <message>
        <source>起草  Ctrl+N</source>
        <translation>Draft  Ctrl+N</translation>
    </message>
    <message>
        <source>↑ ↓ 换一份&#x3000;发现里 Enter 写进结论、Shift+Enter 看警情&#x3000;数字上 Enter 看本期、Shift+Enter 看对比期&#x3000;Ctrl+S 保存&#x3000;Esc 返回</source>
        <translation>↑ ↓ another one  On a finding Enter takes it over, Shift+Enter shows incidents  On a number Enter this period, Shift+Enter the base  Ctrl+S save  Esc back</translation>
    </message>
    <message>
        <source>待处理</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>已批准</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>内容  Ctrl+1</source>
        <translation>Text  Ctrl+1</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>{0}：没有警情</source>
        <translation>{0}: no incidents</translation>
    </message>
    <message>
        <source>没有待处理的研判</source>
        <translation>No assessment to do</translation>
    </message>
    <message>
        <source>还没有批准的研判</source>
        <translation>No approved assessment yet</translation>
    </message>
    <message>
        <source>还没有研判。按 Ctrl+N 起草：选专题和时段，程序取数，您写结论和建议，送所领导批准后推送。
「派出所资料 → 定期专题」里设好的，到时候自动起草。</source>
        <translation>No assessment yet. Ctrl+N drafts one: choose topic and period, the program draws the figures, you write conclusions and advice, a leader approves, then it is pushed.
What stands in “Station lists → Regular topics” drafts itself in time.</translation>
    </message>
    <message>
        <source>收件人</source>
        <translation>Receiver</translation>
    </message>
    <message>
        <source>催办  C</source>
        <translation>Chase  C</translation>
    </message>
    <message>
        <source>再送一次  A</source>
        <translation>Push again  A</translation>
    </message>
    <message>
        <source>已电话告知  T</source>
        <translation>Told by phone  T</translation>
    </message>
    <message>
        <source>已交纸质单  G</source>
        <translation>Given on paper  G</translation>
    </message>
    <message>
        <source>记反馈  F</source>
        <translation>Answer  F</translation>
    </message>
    <message>
        <source>撤回  X</source>
        <translation>Withdraw  X</translation>
    </message>
    <message>
        <source>要求（{name} 交办）：{asks}</source>
        <translation>Asked (by {name}): {asks}</translation>
    </message>
    <message>
        <source>撤回：{why}</source>
        <translation>Withdrawn: {why}</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>推送</source>
        <translation>Push</translation>
    </message>
    <message>
        <source>任务</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>还没有推送。批准后按 Ctrl+F 推送给民警、队伍或外单位。</source>
        <translation>Not pushed yet. Once approved, Ctrl+F pushes it to officers, teams or outside units.</translation>
    </message>
    <message>
        <source>交办 {given}，已反馈 {answered}，逾期 {late}</source>
        <translation>Given {given}, answered {answered}, overdue {late}</translation>
    </message>
    <message>
        <source>一般</source>
        <translation>Ordinary</translation>
    </message>
    <message>
        <source>重要</source>
        <translation>Important</translation>
    </message>
    <message>
        <source>紧急</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>防范</source>
        <translation>Prevent</translation>
    </message>
    <message>
        <source>打击</source>
        <translation>Strike</translation>
    </message>
    <message>
        <source>管控</source>
        <translation>Control</translation>
    </message>
    <message>
        <source>服务</source>
        <translation>Serve</translation>
    </message>
    <message>
        <source>起草</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>待审批</source>
        <translation>Submitted</translation>
    </message>
    <message>
        <source>诈骗</source>
        <translation>Fraud</translation>
    </message>
    <message>
        <source>盗窃</source>
        <translation>Theft</translation>
    </message>
    <message>
        <source>打架斗殴</source>
        <translation>Fights</translation>
    </message>
    <message>
        <source>纠纷</source>
        <translation>Disputes</translation>
    </message>
    <message>
        <source>自动起草</source>
        <translation>drafted itself</translation>
    </message>
    <message>
        <source>未推送</source>
        <translation>not pushed</translation>
    </message>
    <message>
        <source>反馈 {answered}/{given}</source>
        <translation>answered {answered}/{given}</translation>
    </message>
    <message>
        <source>▲ 逾期 {count}</source>
        <translation>▲ overdue {count}</translation>
    </message>
    <message>
        <source>数据截至 {0}</source>
        <translation>Data of {0}</translation>
    </message>
    <message>
        <source>自动起草（{topic}）{at}</source>
        <translation>Drafted itself ({topic}) {at}</translation>
    </message>
    <message>
        <source>{name} 起草 {at}</source>
        <translation>Drafted by {name} {at}</translation>
    </message>
    <message>
        <source>{name} 送审 {at}</source>
        <translation>Sent up by {name} {at}</translation>
    </message>
    <message>
        <source>{name} 批准 {at}</source>
        <translation>Approved by {name} {at}</translation>
    </message>
    <message>
        <source>作废（{name} {at}）：{why}</source>
        <translation>Dropped ({name} {at}): {why}</translation>
    </message>
    <message>
        <source>退回修改（{name} {at}）：{why}</source>
        <translation>Returned ({name} {at}): {why}</translation>
    </message>
    <message>
        <source>没有能批准的人：请在「派出所资料 → 民警」里勾选所领导，或在值班表里排值班领导</source>
        <translation>Nobody can approve: tick a station leader in “Station lists → Officers”, or roster a duty leader</translation>
    </message>
    <message>
        <source>等待批准。能批准的有：{names}；请登录（Ctrl+L）后按 Ctrl+G</source>
        <translation>Waiting for approval. Can approve: {names}; sign in (Ctrl+L), then Ctrl+G</translation>
    </message>
    <message>
        <source>右边的发现按 Enter 写进来，再写您的判断</source>
        <translation>Enter on a finding takes it over; then write what you make of it</translation>
    </message>
    <message>
        <source>谁、做什么、到什么时候；第一行在推送时就是要求</source>
        <translation>Who does what by when; the first line is what the push asks</translation>
    </message>
    <message>
        <source>走势和口径  Ctrl+2</source>
        <translation>Course, definitions  Ctrl+2</translation>
    </message>
    <message>
        <source>任务  Ctrl+3</source>
        <translation>Tasks  Ctrl+3</translation>
    </message>
    <message>
        <source>成效  Ctrl+4</source>
        <translation>Effect  Ctrl+4</translation>
    </message>
    <message>
        <source>别处写的</source>
        <translation>Written elsewhere</translation>
    </message>
    <message>
        <source>别处刚改过{names}，和您写的不同。上面是您写的，下面是别处写的，用哪个？</source>
        <translation>{names} was just changed elsewhere and differs from yours. Yours is above, the other below. Which one?</translation>
    </message>
    <message>
        <source>用别处写的</source>
        <translation>Use the other</translation>
    </message>
    <message>
        <source>用我写的</source>
        <translation>Use mine</translation>
    </message>
    <message>
        <source>两份都留下</source>
        <translation>Keep both</translation>
    </message>
    <message>
        <source>—— 以下是别处写的 ——</source>
        <translation>—— Written elsewhere ——</translation>
    </message>
    <message>
        <source>推送前后还没有都满一天、可以比较的日子</source>
        <translation>No whole day on both sides of the push can be compared yet</translation>
    </message>
    <message>
        <source>写明损失</source>
        <translation>Loss stated</translation>
    </message>
    <message>
        <source>其中已核实</source>
        <translation>Of these confirmed</translation>
    </message>
    <message>
        <source>延期  E</source>
        <translation>More time  E</translation>
    </message>
    <message>
        <source>改交  R</source>
        <translation>Reassign  R</translation>
    </message>
</context>
<context>
    <name>Assign</name>
    <message>
        <source> 等{count}起</source>
        <translation> and more, {count} in all</translation>
    </message>
    <message>
        <source>警力</source>
        <translation>Officers</translation>
    </message>
    <message>
        <source>派警</source>
        <translation>Dispatch</translation>
    </message>
    <message>
        <source>派为协办</source>
        <translation>Assign as support</translation>
    </message>
    <message>
        <source>查看 {number}</source>
        <translation>Show {number}</translation>
    </message>
    <message>
        <source>现在在做</source>
        <translation>Now doing</translation>
    </message>
    <message>
        <source>{team}&#x3000;可派 {free}&#x3000;在岗 {count}</source>
        <translation>{team}  {free} available  {count} on duty</translation>
    </message>
    <message>
        <source>已退回：{reason}</source>
        <translation>Handed back: {reason}</translation>
    </message>
    <message>
        <source>申请退单：{reason}</source>
        <translation>Asks to hand back: {reason}</translation>
    </message>
    <message>
        <source>在处置</source>
        <translation>On it</translation>
    </message>
    <message>
        <source>先在左侧队列里选一起警情，再派警</source>
        <translation>Choose an incident in the queue first, then assign</translation>
    </message>
    <message>
        <source>该派谁</source>
        <translation>Who should go</translation>
    </message>
    <message>
        <source>警号、姓名、拼音首字母或社区</source>
        <translation>Number, name, initials or community</translation>
    </message>
    <message>
        <source>查找警员</source>
        <translation>Find an officer</translation>
    </message>
    <message>
        <source>含不在岗</source>
        <translation>Off duty too</translation>
    </message>
    <message>
        <source>更多</source>
        <translation>More</translation>
    </message>
    <message>
        <source>已派警 {who} → {number}</source>
        <translation>Assigned {who} → {number}</translation>
    </message>
    <message>
        <source>已更改状态 {number}</source>
        <translation>Activity changed {number}</translation>
    </message>
    <message>
        <source>选一起警情，这里说该派谁、为什么</source>
        <translation>Choose an incident: here stands who should go, and why</translation>
    </message>
    <message>
        <source>这起警情已经结束，不再派警</source>
        <translation>This incident is over; nobody is assigned any more</translation>
    </message>
    <message>
        <source>警力与派警</source>
        <translation>Officers and dispatch</translation>
    </message>
    <message>
        <source>{who} 正在处置 {number}（{state}），仍要派警？</source>
        <translation>{who} is on {number} ({state}). Assign anyway?</translation>
    </message>
    <message>
        <source>{who} 正在{what}，仍要派警？</source>
        <translation>{who} is busy ({what}). Assign anyway?</translation>
    </message>
    <message>
        <source>撤回对 {who} 的派警，理由？</source>
        <translation>Withdraw {who}: reason?</translation>
    </message>
    <message>
        <source>已撤回派警 {number}</source>
        <translation>Assignment withdrawn {number}</translation>
    </message>
    <message>
        <source>{who} 申请退单，理由？</source>
        <translation>{who} asks to hand back: reason?</translation>
    </message>
    <message>
        <source>已申请退单 {number}，等待审批</source>
        <translation>Return requested {number}, awaiting approval</translation>
    </message>
    <message>
        <source>已同意退单 {number}</source>
        <translation>Return approved {number}</translation>
    </message>
    <message>
        <source>不同意 {who} 退单，理由？</source>
        <translation>Refuse the return of {who}: reason?</translation>
    </message>
    <message>
        <source>没有同意退单 {number}</source>
        <translation>Return refused {number}</translation>
    </message>
    <message>
        <source>这起警情没有可以这样做的派警</source>
        <translation>No assignment of this incident allows that</translation>
    </message>
    <message>
        <source>已处置完毕，等反馈和办结；要再派，在下面选人按 F6</source>
        <translation>Handled; feedback and closing are due. To send somebody again, choose below and press F6</translation>
    </message>
    <message>
        <source>提醒处警人：{cautions}</source>
        <translation>Tell the officer: {cautions}</translation>
    </message>
    <message>
        <source>{who} 在请假，仍要派警？</source>
        <translation>{who} is on leave. Send anyway?</translation>
    </message>
    <message>
        <source>{who} 不在班，仍要派警？</source>
        <translation>{who} is not on duty. Send anyway?</translation>
    </message>
    <message>
        <source>备选</source>
        <translation>next best</translation>
    </message>
    <message>
        <source>已按规则派足，还可增派</source>
        <translation>As many sent as the rules ask; more could go</translation>
    </message>
    <message>
        <source>没有推送通道，电话通知</source>
        <translation>No push channel: telephone</translation>
    </message>
    <message>
        <source>已重新排队推送给{who}</source>
        <translation>Queued again for {who}</translation>
    </message>
    <message>
        <source>已记下：{who}已经知道</source>
        <translation>Noted: {who} knows</translation>
    </message>
    <message>
        <source>先登录，或在警力里选一名民警，再下岗</source>
        <translation>Sign in or choose an officer in the list, then go off duty</translation>
    </message>
    <message>
        <source>{who}（{post}）现在下岗？</source>
        <translation>{who} ({post}) goes off duty now?</translation>
    </message>
    <message>
        <source>已下岗；换人坐这个席位请按 Ctrl+L 登录</source>
        <translation>Off duty; press Ctrl+L for the next officer to sign in at this seat</translation>
    </message>
    <message>
        <source>已下岗 {who}</source>
        <translation>{who} is off duty</translation>
    </message>
    <message>
        <source>请假</source>
        <translation>On leave</translation>
    </message>
    <message>
        <source>缺岗&#x3000;{day} {what}</source>
        <translation>Gap&#x3000;{day} {what}</translation>
    </message>
    <message>
        <source> 等 {count} 处</source>
        <translation> and more, {count} in all</translation>
    </message>
    <message>
        <source>已按规则派足；要增派，选一位按 Enter，或按 Shift+F6</source>
        <translation>All that the rules ask for are sent; to send one more, choose and press Enter, or press Shift+F6</translation>
    </message>
</context>
<context>
    <name>Batch</name>
    <message>
        <source>选中的警情登记表</source>
        <translation>Sheet of the selected incident</translation>
    </message>
    <message>
        <source>全部未结警情登记表</source>
        <translation>Sheets of all open incidents</translation>
    </message>
    <message>
        <source>这里没有可打印的记录；换一个筛选再试</source>
        <translation>Nothing to print here; try another filter</translation>
    </message>
    <message>
        <source>{keys}&#x3000;Ctrl+Alt+B 成批打印</source>
        <translation>{keys}  Ctrl+Alt+B print several</translation>
    </message>
    <message>
        <source>双面：每份从单页开始（合成 PDF 时）</source>
        <translation>Both sides: each sheet begins on an odd page (one PDF)</translation>
    </message>
    <message>
        <source>打印  Ctrl+P</source>
        <translation>Print  Ctrl+P</translation>
    </message>
    <message>
        <source>合成一份 PDF  Ctrl+S</source>
        <translation>One PDF  Ctrl+S</translation>
    </message>
    <message>
        <source>一份一个文件  Ctrl+D</source>
        <translation>A file each  Ctrl+D</translation>
    </message>
    <message>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>这台机器上没有打印机；请合成 PDF，到有打印机的机器上打印</source>
        <translation>There is no printer here; make one PDF and print it where there is one</translation>
    </message>
    <message>
        <source>成批打印</source>
        <translation>Print several</translation>
    </message>
    <message>
        <source>合成一份 PDF</source>
        <translation>One PDF</translation>
    </message>
    <message>
        <source>存到哪个文件夹</source>
        <translation>Into which folder</translation>
    </message>
    <message>
        <source>正在排版：{title}</source>
        <translation>Setting: {title}</translation>
    </message>
    <message>
        <source>正在送往打印机…</source>
        <translation>Sending to the printer…</translation>
    </message>
    <message>
        <source>{title}（{count} 份）</source>
        <translation>{title} ({count})</translation>
    </message>
    <message>
        <source>已选 {count} 份</source>
        <translation>{count} chosen</translation>
    </message>
    <message>
        <source>还没有选；空格键勾选</source>
        <translation>Nothing chosen; tick with the space bar</translation>
    </message>
    <message>
        <source>要打印的纸张</source>
        <translation>Sheets to print</translation>
    </message>
    <message>
        <source>空格勾选&#x3000;Ctrl+A 全选或全不选&#x3000;Esc 收起</source>
        <translation>Space ticks  Ctrl+A all or none  Esc puts away</translation>
    </message>
    <message>
        <source>已停止；没有记作已打印</source>
        <translation>Stopped; nothing is recorded as printed</translation>
    </message>
    <message>
        <source>已完成 {count} 份，{pages} 页</source>
        <translation>Done: {count} sheets, {pages} pages</translation>
    </message>
    <message>
        <source>没有印成：{title}（{why}）</source>
        <translation>Not printed: {title} ({why})</translation>
    </message>
    <message>
        <source>没有写成（{why}）；请换一个位置</source>
        <translation>Not written ({why}); choose another place</translation>
    </message>
</context>
<context>
    <name>Bridge</name>
    <message>
        <source>没有读到数据：{0}</source>
        <translation>Data could not be read: {0}</translation>
    </message>
    <message>
        <source>程序出错，没有保存，已记入日志；请核对内容后再试一次</source>
        <translation>Program error: nothing was saved, it is in the log; check what you entered and try again</translation>
    </message>
</context>
<context>
    <name>Briefing</name>
    <message>
        <source>事项</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>全局</source>
        <translation>The whole</translation>
    </message>
    <message>
        <source>意见</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>会商意见</source>
        <translation>Opinions of the meeting</translation>
    </message>
    <message>
        <source>保存后就是任务，推送给责任人，办结前每次会商都会报告</source>
        <translation>Saved, it is a task: pushed to its owners, told of at every meeting until it is done</translation>
    </message>
    <message>
        <source>缺席</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>姓名或警号、空格、理由；几人之间用分号</source>
        <translation>Name or number, a space, the reason; semicolons between several</translation>
    </message>
    <message>
        <source>没有叫“{name}”的民警</source>
        <translation>No officer is called “{name}”</translation>
    </message>
    <message>
        <source>“{name}”为什么缺席</source>
        <translation>Why is “{name}” absent</translation>
    </message>
    <message>
        <source>到会</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>到会人员</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>纪要</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>会商纪要</source>
        <translation>Minutes of the meeting</translation>
    </message>
    <message>
        <source>{at} / {count}</source>
        <translation>{at} / {count}</translation>
    </message>
    <message>
        <source>意见 {number}&#x3000;{text}&#x3000;{owners}&#x3000;{due}&#x3000;{state}</source>
        <translation>Opinion {number}&#x3000;{text}&#x3000;{owners}&#x3000;{due}&#x3000;{state}</translation>
    </message>
    <message>
        <source>（已撤回）</source>
        <translation>(withdrawn) </translation>
    </message>
    <message>
        <source>这一项的数字</source>
        <translation>The figures of this item</translation>
    </message>
    <message>
        <source>无</source>
        <translation>None</translation>
    </message>
    <message>
        <source>每日会商</source>
        <translation>Daily meeting</translation>
    </message>
    <message>
        <source>每周会商</source>
        <translation>Weekly meeting</translation>
    </message>
    <message>
        <source>每月会商</source>
        <translation>Monthly meeting</translation>
    </message>
    <message>
        <source>会商</source>
        <translation>Morning meeting</translation>
    </message>
    <message>
        <source>还没有会商；到了设定的时间自动拟出，也可以按 Ctrl+N 现在拟</source>
        <translation>No meetings yet; one drafts itself at the set time, Ctrl+N drafts it now</translation>
    </message>
    <message>
        <source>PgDn / PgUp 换一项&#x3000;Enter 看是哪些&#x3000;Ctrl+F 查找&#x3000;Esc 返回</source>
        <translation>PgDn / PgUp next item&#x3000;Enter what is behind&#x3000;Ctrl+F find&#x3000;Esc back</translation>
    </message>
    <message>
        <source>材料</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>到会和纪要</source>
        <translation>Attendance, minutes</translation>
    </message>
    <message>
        <source>意见 {count}，未办结 {open}</source>
        <translation>{count} opinions, {open} not done</translation>
    </message>
    <message>
        <source>已签名</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>未签名</source>
        <translation>Not signed</translation>
    </message>
    <message>
        <source>通报 {first} 至 {last}</source>
        <translation>Tells of {first} to {last}</translation>
    </message>
    <message>
        <source>还没有写谁到会：Ctrl+T</source>
        <translation>Attendance is not written down yet: Ctrl+T</translation>
    </message>
    <message>
        <source>会后由主持的所领导签名：Ctrl+S</source>
        <translation>After the meeting the chair signs: Ctrl+S</translation>
    </message>
    <message>
        <source>材料拟出</source>
        <translation>Drafted</translation>
    </message>
    <message>
        <source>主持人签名</source>
        <translation>Chair&apos;s signature</translation>
    </message>
    <message>
        <source>校验码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>已重拟 {number}；意见和到会保留</source>
        <translation>Drafted anew: {number}; opinions and attendance kept</translation>
    </message>
    <message>
        <source>请先在“意见”里选一条</source>
        <translation>Choose one in “Opinion” first</translation>
    </message>
    <message>
        <source>为什么撤回 {number}？它的任务一并撤回</source>
        <translation>Why is {number} withdrawn? Its tasks are withdrawn with it</translation>
    </message>
    <message>
        <source>打印会商</source>
        <translation>Print the meeting</translation>
    </message>
    <message>
        <source>提意见</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <source>重拟</source>
        <translation>Draft anew</translation>
    </message>
    <message>
        <source>撤回意见</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>签名</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>大屏</source>
        <translation>Large type</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>已撤回：{why}</source>
        <translation>Withdrawn: {why}</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>没有等待签名的会商</source>
        <translation>No meeting waits for its signature</translation>
    </message>
    <message>
        <source>意见未办结</source>
        <translation>Opinions open</translation>
    </message>
    <message>
        <source>会商意见都办结了</source>
        <translation>All opinions are done</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>落实</source>
        <translation>State</translation>
    </message>
    <message>
        <source>还没有意见；按 Ctrl+O 对正在看的一项提一条，保存后就是任务</source>
        <translation>No opinions yet; Ctrl+O gives one on the item that is shown, saved it is a task</translation>
    </message>
    <message>
        <source>会商签名</source>
        <translation>Sign the meeting</translation>
    </message>
    <message>
        <source>主持人</source>
        <translation>Chair</translation>
    </message>
    <message>
        <source>签名后材料、意见、到会和纪要都不能再改；意见的任务继续办</source>
        <translation>Signed, content, opinions, attendance and minutes stay as they are; the tasks go on</translation>
    </message>
    <message>
        <source>会商已签名</source>
        <translation>The meeting is signed</translation>
    </message>
    <message>
        <source>PgDn 下一项&#x3000;PgUp 上一项&#x3000;Enter 看是哪些&#x3000;O 提意见&#x3000;Esc 退出大屏</source>
        <translation>PgDn next item&#x3000;PgUp previous&#x3000;Enter what is behind&#x3000;O opinion&#x3000;Esc leaves</translation>
    </message>
    <message>
        <source>通报 {day} 一天</source>
        <translation>Tells of {day}</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Edition</translation>
    </message>
    <message>
        <source>拟会商</source>
        <translation>Draft a meeting</translation>
    </message>
    <message>
        <source>从上次签名的会商讲到的日子起，到这一天以前</source>
        <translation>From the day after the last signed one, up to the day before</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
</context>
<context>
    <name>Callbacks</name>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>不填就不改；现在是 {phone}</source>
        <translation>Empty keeps it; now {phone}</translation>
    </message>
    <message>
        <source>没有登记</source>
        <translation>none</translation>
    </message>
    <message>
        <source>找谁</source>
        <translation>Ask for</translation>
    </message>
    <message>
        <source>不填就不改</source>
        <translation>Empty keeps it</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>不打电话，上门回访</source>
        <translation>Not by telephone, at the door</translation>
    </message>
    <message>
        <source>回访的联系方式</source>
        <translation>Contact for the call-back</translation>
    </message>
    <message>
        <source>只改这一次回访；警情里登记的电话用更正警情改。</source>
        <translation>For this call-back only; the incident&apos;s own number is changed by correcting it.</translation>
    </message>
    <message>
        <source>走访从</source>
        <translation>Visits from</translation>
    </message>
    <message>
        <source>到</source>
        <translation>To</translation>
    </message>
    <message>
        <source>每名民警每个社区抽几户</source>
        <translation>Households per officer and community</translation>
    </message>
    <message>
        <source>或抽百分之几</source>
        <translation>Or percent of them</translation>
    </message>
    <message>
        <source>两样只写一样，另一样写 0</source>
        <translation>One of the two; the other is 0</translation>
    </message>
    <message>
        <source>种子</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>记下种子，随时可以重抽出同样的户</source>
        <translation>From the seed the same households can be drawn again</translation>
    </message>
    <message>
        <source>抽取走访回访</source>
        <translation>Draw visits to call back</translation>
    </message>
    <message>
        <source>从见到人的入户走访里按民警和社区分层随机抽取，每户在设定的天数里只抽一次；抽出的列入待回访，三个工作日内打完。</source>
        <translation>From visits at which somebody was met, at random within officer and community, each household once in the days that are set; those drawn are due within three working days.</translation>
    </message>
    <message>
        <source>已抽取 {number}</source>
        <translation>Drawn {number}</translation>
    </message>
    <message>
        <source>到场及时吗</source>
        <translation>Arrived in time?</translation>
    </message>
    <message>
        <source>民警态度</source>
        <translation>Manner</translation>
    </message>
    <message>
        <source>处置结果</source>
        <translation>Handling</translation>
    </message>
    <message>
        <source>总的来说</source>
        <translation>All in all</translation>
    </message>
    <message>
        <source>来过</source>
        <translation>came</translation>
    </message>
    <message>
        <source>没有来过</source>
        <translation>did not come</translation>
    </message>
    <message>
        <source>记得</source>
        <translation>remembers</translation>
    </message>
    <message>
        <source>不记得</source>
        <translation>does not</translation>
    </message>
    <message>
        <source>民警来过吗</source>
        <translation>Did an officer come?</translation>
    </message>
    <message>
        <source>提醒记得吗</source>
        <translation>Advice remembered?</translation>
    </message>
    <message>
        <source>无效的原因</source>
        <translation>Why invalid</translation>
    </message>
    <message>
        <source>还没有问完</source>
        <translation>Not everything was asked yet</translation>
    </message>
    <message>
        <source>已打 {count} 次</source>
        <translation>tried {count} times</translation>
    </message>
    <message>
        <source>待核处</source>
        <translation>to be answered</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>事由</source>
        <translation>Matter</translation>
    </message>
    <message>
        <source>民警</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>社区</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>发生</source>
        <translation>Happened</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Disposition</translation>
    </message>
    <message>
        <source>到场及时</source>
        <translation>Arrival in time</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
    <message>
        <source>回访结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>走访属实</source>
        <translation>Visit took place</translation>
    </message>
    <message>
        <source>记得提醒</source>
        <translation>Advice remembered</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>回访人</source>
        <translation>Called by</translation>
    </message>
    <message>
        <source>{at} 前答复</source>
        <translation>answer by {at}</translation>
    </message>
    <message>
        <source>核处</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>不满意：反馈核实情况并上门回访之后才算了结</source>
        <translation>Dissatisfied: over only when it was answered and asked again at the door</translation>
    </message>
    <message>
        <source>每层 {count} 户</source>
        <translation>{count} a stratum</translation>
    </message>
    <message>
        <source>每层 {percent}%</source>
        <translation>{percent}% a stratum</translation>
    </message>
    <message>
        <source>今天要打</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>全部待访</source>
        <translation>All due</translation>
    </message>
    <message>
        <source>不满意待核处</source>
        <translation>Dissatisfied, unanswered</translation>
    </message>
    <message>
        <source>近 31 天已访</source>
        <translation>Done in 31 days</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>回访</source>
        <translation>Call-backs</translation>
    </message>
    <message>
        <source>所访的事</source>
        <translation>What it is about</translation>
    </message>
    <message>
        <source>经过</source>
        <translation>Narrative</translation>
    </message>
    <message>
        <source>抽样</source>
        <translation>Samples</translation>
    </message>
    <message>
        <source>满意率</source>
        <translation>Satisfaction</translation>
    </message>
    <message>
        <source>{title}：没有回访</source>
        <translation>{title}: no call-backs</translation>
    </message>
    <message>
        <source>号码已显示，查看记入日志 {number}</source>
        <translation>Number shown, journalled: {number}</translation>
    </message>
    <message>
        <source>已记回访结果 {number}</source>
        <translation>Result recorded: {number}</translation>
    </message>
    <message>
        <source>已记一次没有答复 {number}</source>
        <translation>Attempt recorded: {number}</translation>
    </message>
    <message>
        <source>更正联系方式</source>
        <translation>Correct contact</translation>
    </message>
    <message>
        <source>打开警情</source>
        <translation>Open incident</translation>
    </message>
    <message>
        <source>不再回访</source>
        <translation>Drop call-back</translation>
    </message>
    <message>
        <source>不再回访 {number}</source>
        <translation>Dropped: {number}</translation>
    </message>
    <message>
        <source>为什么不再回访 {number}？</source>
        <translation>Why is {number} not to be called back?</translation>
    </message>
    <message>
        <source>今天要打的都打完了</source>
        <translation>All due today are done</translation>
    </message>
    <message>
        <source>没有待访的</source>
        <translation>None is due</translation>
    </message>
    <message>
        <source>没有不满意待核处的</source>
        <translation>No dissatisfied caller waits for an answer</translation>
    </message>
    <message>
        <source>近 31 天没有回访</source>
        <translation>No call-backs in 31 days</translation>
    </message>
    <message>
        <source>没有回访</source>
        <translation>No call-backs</translation>
    </message>
    <message>
        <source>还没有回访。警情办结后按派出所资料里的“回访规则”列入；Ctrl+N 从走访里抽取。</source>
        <translation>No call-backs yet. Closed incidents are listed by the station&apos;s call-back rules; Ctrl+N draws from visits.</translation>
    </message>
    <message>
        <source>↑ ↓ 换一件&#x3000;B 拨打&#x3000;数字回答&#x3000;Enter 保存并到下一件&#x3000;W Z G H S J 没有答复&#x3000;Esc 返回</source>
        <translation>↑ ↓ another&#x3000;B dial&#x3000;digits answer&#x3000;Enter save and next&#x3000;W Z G H S J no answer&#x3000;Esc back</translation>
    </message>
    <message>
        <source>抽取走访</source>
        <translation>Draw visits</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>经办</source>
        <translation>By</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>走访时段</source>
        <translation>Visits of</translation>
    </message>
    <message>
        <source>大小</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>可抽 / 抽出</source>
        <translation>Eligible / drawn</translation>
    </message>
    <message>
        <source>已访 / 有效</source>
        <translation>Done / valid</translation>
    </message>
    <message>
        <source>抽取</source>
        <translation>Drawn</translation>
    </message>
    <message>
        <source>拨打  B</source>
        <translation>Dial  B</translation>
    </message>
    <message>
        <source>保存，下一件  Enter</source>
        <translation>Save, next  Enter</translation>
    </message>
    <message>
        <source>没有登记姓名</source>
        <translation>No name registered</translation>
    </message>
    <message>
        <source>没有这一类话术；在派出所资料的“回访话术”里添加</source>
        <translation>No such script; add one to the station&apos;s call-back scripts</translation>
    </message>
    <message>
        <source>问完了：Enter 保存，Backspace 退一题，R 写备注</source>
        <translation>All asked: Enter saves, Backspace goes back, R remark</translation>
    </message>
    <message>
        <source>数字回答，0 没有问到，M 全部满意，Backspace 退一题，R 写备注</source>
        <translation>Digits answer, 0 not asked, M all satisfied, Backspace goes back, R remark</translation>
    </message>
    <message>
        <source>备注；不满意的写明对什么不满意</source>
        <translation>Remark; of the dissatisfied, with what</translation>
    </message>
    <message>
        <source>没有答复</source>
        <translation>No answer</translation>
    </message>
    <message>
        <source>{problem}：上门回访，或选 4 无效并写明原因；Ctrl+E 更正电话</source>
        <translation>{problem}: ask at the door, or 4 invalid with the reason; Ctrl+E corrects the number</translation>
    </message>
    <message>
        <source>这个号码还登记过 {names}，请先问清是不是要找的人</source>
        <translation>Also registered with this number: {names}; ask first who is speaking</translation>
    </message>
    <message>
        <source>{name} 正在打这个电话</source>
        <translation>{name} is calling this number</translation>
    </message>
    <message>
        <source>已有 {count} 次没有联系上，满 {most} 次记为联系不上</source>
        <translation>Missed {count} times; not reached after {most}</translation>
    </message>
    <message>
        <source>满意</source>
        <translation>Satisfied</translation>
    </message>
    <message>
        <source>基本满意</source>
        <translation>Basically satisfied</translation>
    </message>
    <message>
        <source>不满意</source>
        <translation>Dissatisfied</translation>
    </message>
    <message>
        <source>无效</source>
        <translation>Invalid</translation>
    </message>
    <message>
        <source>现场</source>
        <translation>On the spot</translation>
    </message>
    <message>
        <source>上门</source>
        <translation>At the door</translation>
    </message>
    <message>
        <source>待回访</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>已回访</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>接通并答复</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>无人接听</source>
        <translation>No answer</translation>
    </message>
    <message>
        <source>占线</source>
        <translation>Busy</translation>
    </message>
    <message>
        <source>关机停机</source>
        <translation>Switched off</translation>
    </message>
    <message>
        <source>错号</source>
        <translation>Wrong number</translation>
    </message>
    <message>
        <source>请稍后再打</source>
        <translation>Call later</translation>
    </message>
    <message>
        <source>拒绝回访</source>
        <translation>Refuses</translation>
    </message>
    <message>
        <source>联系不上</source>
        <translation>Not reached</translation>
    </message>
    <message>
        <source>号码不对</source>
        <translation>Wrong number</translation>
    </message>
    <message>
        <source>没有电话</source>
        <translation>No telephone</translation>
    </message>
    <message>
        <source>不是当事人</source>
        <translation>Not concerned</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>▲ 逾期 {day}</source>
        <translation>▲ late {day}</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>没有登记电话</source>
        <translation>No telephone registered</translation>
    </message>
    <message>
        <source>登记的电话不是完整的号码</source>
        <translation>The number registered is not complete</translation>
    </message>
    <message>
        <source>登记的电话是本所自己的号码</source>
        <translation>The number registered is the station&apos;s own</translation>
    </message>
    <message>
        <source>打印清单</source>
        <translation>Print list</translation>
    </message>
    <message>
        <source>打印回访清单</source>
        <translation>Print call-backs</translation>
    </message>
    <message>
        <source>{said}，没有来过</source>
        <translation>{said}, nobody came</translation>
    </message>
    <message>
        <source>还没有打过</source>
        <translation>Nobody has called yet</translation>
    </message>
    <message>
        <source>还没有抽取过。按 Ctrl+N 从走访里抽取</source>
        <translation>Nothing drawn yet. Ctrl+N draws from the visits</translation>
    </message>
</context>
<context>
    <name>Cases</name>
    <message>
        <source>性质</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>案件名称</source>
        <translation>Name of the case</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>{what}案</source>
        <translation>Case of {what}</translation>
    </message>
    <message>
        <source>主办</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>协办</source>
        <translation>Assists</translation>
    </message>
    <message>
        <source>接报时间</source>
        <translation>Reported at</translation>
    </message>
    <message>
        <source>简要案情</source>
        <translation>Facts</translation>
    </message>
    <message>
        <source>来自警情 {number}</source>
        <translation>From incident {number}</translation>
    </message>
    <message>
        <source>登记案件</source>
        <translation>Register a case</translation>
    </message>
    <message>
        <source>没有关联警情的，请在简要案情里写明来源</source>
        <translation>Without an incident, say in the facts where it comes from</translation>
    </message>
    <message>
        <source>什么时候</source>
        <translation>When</translation>
    </message>
    <message>
        <source>民警</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>由他主办，原主办改为协办</source>
        <translation>He leads; who led assists</translation>
    </message>
    <message>
        <source>办案民警&#x3000;{number}</source>
        <translation>Officers&#x3000;{number}</translation>
    </message>
    <message>
        <source>身份</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation>Identity number</translation>
    </message>
    <message>
        <source>校验位不对的照样保存，标“未核实”</source>
        <translation>A wrong check digit is kept and marked as unverified</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>涉案人员&#x3000;{number}</source>
        <translation>People&#x3000;{number}</translation>
    </message>
    <message>
        <source>措施</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>措施&#x3000;{name}</source>
        <translation>Measure&#x3000;{name}</translation>
    </message>
    <message>
        <source>原来的措施到这时为止，时限随着走</source>
        <translation>What held him ends then; the limits follow</translation>
    </message>
    <message>
        <source>怎样处理</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>处理决定&#x3000;{name}</source>
        <translation>Decision&#x3000;{name}</translation>
    </message>
    <message>
        <source>不填就是现在</source>
        <translation>Empty: now</translation>
    </message>
    <message>
        <source>还没有办案民警</source>
        <translation>no officer yet</translation>
    </message>
    <message>
        <source>办案民警</source>
        <translation>Officers</translation>
    </message>
    <message>
        <source>接报</source>
        <translation>Reported</translation>
    </message>
    <message>
        <source>受案、立案</source>
        <translation>File</translation>
    </message>
    <message>
        <source>破案</source>
        <translation>Solved</translation>
    </message>
    <message>
        <source>了结</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>警情</source>
        <translation>Incidents</translation>
    </message>
    <message>
        <source>系列</source>
        <translation>Series</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>（未核实）</source>
        <translation> (unverified)</translation>
    </message>
    <message>
        <source>抓获 {at}</source>
        <translation>caught {at}</translation>
    </message>
    <message>
        <source>送达 {at}</source>
        <translation>served {at}</translation>
    </message>
    <message>
        <source>未到案</source>
        <translation>not caught</translation>
    </message>
    <message>
        <source>至今</source>
        <translation>until now</translation>
    </message>
    <message>
        <source>未了结</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>没有未了结的案件</source>
        <translation>No case is open</translation>
    </message>
    <message>
        <source>审查中</source>
        <translation>Under review</translation>
    </message>
    <message>
        <source>没有在审查的案件</source>
        <translation>No case is under review</translation>
    </message>
    <message>
        <source>已了结</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>没有了结的案件</source>
        <translation>No case has ended</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>还没有案件</source>
        <translation>There is no case yet</translation>
    </message>
    <message>
        <source>概况</source>
        <translation>Facts</translation>
    </message>
    <message>
        <source>人员</source>
        <translation>People</translation>
    </message>
    <message>
        <source>时限</source>
        <translation>Limits</translation>
    </message>
    <message>
        <source>经过</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>办案民警不足两人，先按 Ctrl+T 加上一名</source>
        <translation>Fewer than two officers: add one with Ctrl+T</translation>
    </message>
    <message>
        <source>这起案件没有关联警情</source>
        <translation>No incident belongs to this case</translation>
    </message>
    <message>
        <source>不予立案</source>
        <translation>Not filed</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>怎样破的案</source>
        <translation>How it was solved</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>移送</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>移送给谁</source>
        <translation>To whom</translation>
    </message>
    <message>
        <source>转换性质</source>
        <translation>Convert</translation>
    </message>
    <message>
        <source>这些只用于嫌疑人</source>
        <translation>These are for suspects only</translation>
    </message>
    <message>
        <source>已记下：{event}</source>
        <translation>Saved: {event}</translation>
    </message>
    <message>
        <source>加民警</source>
        <translation>Add officer</translation>
    </message>
    <message>
        <source>加人员</source>
        <translation>Add person</translation>
    </message>
    <message>
        <source>案件</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>还没有案件。在指挥台选中警情按 Ctrl+Alt+A 从警情登记，或按 Ctrl+N 直接登记。</source>
        <translation>There is no case yet. Choose an incident at the desk and press Ctrl+Alt+A, or press Ctrl+N.</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>State</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>起算</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>届满</source>
        <translation>Ends</translation>
    </message>
    <message>
        <source>还有多久</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>刑事</source>
        <translation>criminal</translation>
    </message>
    <message>
        <source>行政</source>
        <translation>administrative</translation>
    </message>
    <message>
        <source>办理中</source>
        <translation>open</translation>
    </message>
    <message>
        <source>已办结</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>已移送</source>
        <translation>handed over</translation>
    </message>
    <message>
        <source>已撤销</source>
        <translation>withdrawn</translation>
    </message>
    <message>
        <source>接报登记</source>
        <translation>registered</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>withdrawn</translation>
    </message>
    <message>
        <source>嫌疑人</source>
        <translation>suspect</translation>
    </message>
    <message>
        <source>被侵害人</source>
        <translation>victim</translation>
    </message>
    <message>
        <source>行政处罚</source>
        <translation>penalty</translation>
    </message>
    <message>
        <source>移送起诉</source>
        <translation>prosecuted</translation>
    </message>
    <message>
        <source>不予处罚</source>
        <translation>no penalty</translation>
    </message>
    <message>
        <source>排除嫌疑</source>
        <translation>cleared</translation>
    </message>
    <message>
        <source>传唤</source>
        <translation>summons</translation>
    </message>
    <message>
        <source>继续盘问</source>
        <translation>continued questioning</translation>
    </message>
    <message>
        <source>继续盘问（特殊人员）</source>
        <translation>continued questioning (spared persons)</translation>
    </message>
    <message>
        <source>刑事拘留</source>
        <translation>detention</translation>
    </message>
    <message>
        <source>取保候审</source>
        <translation>bail</translation>
    </message>
    <message>
        <source>监视居住</source>
        <translation>residential surveillance</translation>
    </message>
    <message>
        <source>真警转虚警</source>
        <translation>Found to be unfounded</translation>
    </message>
    <message>
        <source>重新打开</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>随案办结的时限不会自己恢复，请在“办案时限”里逐个重新打开</source>
        <translation>Periods that ended with the case do not start again by themselves; reopen each under Legal limits</translation>
    </message>
    <message>
        <source>送达不予立案通知书</source>
        <translation>Serve the notice of not filing</translation>
    </message>
    <message>
        <source>送达给谁</source>
        <translation>Served on</translation>
    </message>
    <message>
        <source>{number} 并入哪起警情？</source>
        <translation>Which incident goes into {number}?</translation>
    </message>
    <message>
        <source>警情编号，按 Enter</source>
        <translation>Incident number, then Enter</translation>
    </message>
    <message>
        <source>为什么移出警情 {number}？</source>
        <translation>Why is incident {number} taken out?</translation>
    </message>
    <message>
        <source>显示 60 秒</source>
        <translation>Shown for 60 seconds</translation>
    </message>
    <message>
        <source>为什么查看涉案人员信息？显示 60 秒，理由记入日志</source>
        <translation>Why do you need the people in full? Shown for 60 seconds; the reason is journalled</translation>
    </message>
    <message>
        <source>打印案件办理情况</source>
        <translation>Print the case</translation>
    </message>
    <message>
        <source>查看全名…</source>
        <translation>Show names in full…</translation>
    </message>
    <message>
        <source>送达不予立案通知书…</source>
        <translation>Serve the notice of not filing…</translation>
    </message>
    <message>
        <source>重新打开…</source>
        <translation>Reopen…</translation>
    </message>
    <message>
        <source>更正…</source>
        <translation>Correct…</translation>
    </message>
    <message>
        <source>并入警情…</source>
        <translation>Put an incident in…</translation>
    </message>
    <message>
        <source>移送…</source>
        <translation>Hand over…</translation>
    </message>
    <message>
        <source>转换性质…</source>
        <translation>Convert…</translation>
    </message>
    <message>
        <source>调解…</source>
        <translation>Mediate…</translation>
    </message>
    <message>
        <source>撤销…</source>
        <translation>Withdraw…</translation>
    </message>
    <message>
        <source>真警转虚警…</source>
        <translation>Found to be unfounded…</translation>
    </message>
    <message>
        <source>民警 {name} 退出办案</source>
        <translation>{name} leaves the case</translation>
    </message>
    <message>
        <source>移出警情 {number}…</source>
        <translation>Take incident {number} out…</translation>
    </message>
    <message>
        <source>没有编号为 {number} 的警情；请核对</source>
        <translation>No incident has the number {number}; check it</translation>
    </message>
    <message>
        <source>已受案、立案：警情的类别随着改</source>
        <translation>It is filed: its incidents change category with it</translation>
    </message>
    <message>
        <source>社区</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>更正案件&#x3000;{number}</source>
        <translation>Correct case {number}</translation>
    </message>
    <message>
        <source>更正人员&#x3000;{name}</source>
        <translation>Correct {name}</translation>
    </message>
    <message>
        <source>不填的保持不变</source>
        <translation>What is left empty stays as it is</translation>
    </message>
    <message>
        <source>达成协议</source>
        <translation>Agreed</translation>
    </message>
    <message>
        <source>未达成协议</source>
        <translation>Not agreed</translation>
    </message>
    <message>
        <source>调解的情况</source>
        <translation>How it went</translation>
    </message>
    <message>
        <source>调解&#x3000;{number}</source>
        <translation>Mediation of {number}</translation>
    </message>
    <message>
        <source>最多两次；第二次仍未达成协议的，办案期限从那天重新起算</source>
        <translation>Two at most; if the second fails, the time to decide starts anew on that day</translation>
    </message>
    <message>
        <source>行政案件传唤到案，48 小时内作出处理决定</source>
        <translation>Administrative case, brought in: decided within 48 hours</translation>
    </message>
    <message>
        <source>快速办理</source>
        <translation>Fast track</translation>
    </message>
    <message>
        <source>未入库</source>
        <translation>Not in custody</translation>
    </message>
    <message>
        <source>财物</source>
        <translation>Property</translation>
    </message>
    <message>
        <source>扣押财物</source>
        <translation>Seize property</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>更多</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Enter 打开警情&#x3000;人员：A 抓获&#x3000;M 措施&#x3000;R 结束措施&#x3000;D 处理决定&#x3000;S 送达&#x3000;C 更正&#x3000;拘留后 H 送看守所&#x3000;F 通知家属&#x3000;Q 讯问&#x3000;P 提请逮捕&#x3000;财物：S 入库&#x3000;X 转扣押&#x3000;R 处理</source>
        <translation>Enter opens the incident&#x3000;People: A caught&#x3000;M measure&#x3000;R ends it&#x3000;D decide&#x3000;S served&#x3000;C correct&#x3000;after detention H to the house&#x3000;F family told&#x3000;Q questioned&#x3000;P arrest requested&#x3000;Property: S store&#x3000;X seize&#x3000;R let go</translation>
    </message>
    <message>
        <source>数量</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>价值</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>持有人</source>
        <translation>Taken of</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>Held as</translation>
    </message>
    <message>
        <source>在哪里</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>财物名称</source>
        <translation>What it is</translation>
    </message>
    <message>
        <source>人员表里的，不知道就不填</source>
        <translation>One of the people here; leave empty if unknown</translation>
    </message>
    <message>
        <source>涉案财物&#x3000;{number}</source>
        <translation>Property of {number}</translation>
    </message>
    <message>
        <source>存放在哪里</source>
        <translation>Where it is stored</translation>
    </message>
    <message>
        <source>入库&#x3000;{name}</source>
        <translation>Into custody: {name}</translation>
    </message>
    <message>
        <source>由谁接收</source>
        <translation>Received by</translation>
    </message>
    <message>
        <source>发还、随案移送必填</source>
        <translation>Needed where it is returned or goes with the case</translation>
    </message>
    <message>
        <source>处理财物&#x3000;{name}</source>
        <translation>Let go: {name}</translation>
    </message>
    <message>
        <source>调解</source>
        <translation>Mediation</translation>
    </message>
    <message>
        <source>并入警情</source>
        <translation>Incident put in</translation>
    </message>
    <message>
        <source>移出警情</source>
        <translation>Incident taken out</translation>
    </message>
    <message>
        <source>扣押</source>
        <translation>Seized</translation>
    </message>
    <message>
        <source>先行登记保存</source>
        <translation>Registered and kept</translation>
    </message>
    <message>
        <source>发还</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>随案移送</source>
        <translation>Went with the case</translation>
    </message>
    <message>
        <source>收缴、没收</source>
        <translation>Confiscated</translation>
    </message>
    <message>
        <source>销毁</source>
        <translation>Destroyed</translation>
    </message>
    <message>
        <source>线索</source>
        <translation>Clues</translation>
    </message>
    <message>
        <source>法制审核</source>
        <translation>Legal review</translation>
    </message>
    <message>
        <source>送审</source>
        <translation>Submit</translation>
    </message>
    <message>
        <source>打开线索</source>
        <translation>Open the lead</translation>
    </message>
    <message>
        <source>还有 {count} 件法制审核没有结束</source>
        <translation>{count} legal reviews are still running</translation>
    </message>
    <message>
        <source>这起案件没有通过法制审核的文书</source>
        <translation>No document of this case has passed legal review</translation>
    </message>
    <message>
        <source>来自 {number}：{what}</source>
        <translation>From {number}: {what}</translation>
    </message>
    <message>
        <source>在所 {count} 人</source>
        <translation>{count} held here</translation>
    </message>
    <message>
        <source>有在所人员</source>
        <translation>Somebody held</translation>
    </message>
    <message>
        <source>没有人在所</source>
        <translation>Nobody is held here</translation>
    </message>
</context>
<context>
    <name>Cautions</name>
    <message>
        <source>有效至</source>
        <translation>Holds until</translation>
    </message>
    <message>
        <source>2027-06-30，或天数如 90</source>
        <translation>2027-06-30, or days, e.g. 90</translation>
    </message>
    <message>
        <source>写成 2027-06-30，或天数如 90</source>
        <translation>Write 2027-06-30, or days, e.g. 90</translation>
    </message>
    <message>
        <source>应晚于今天</source>
        <translation>It must be later than today</translation>
    </message>
    <message>
        <source>警示的是</source>
        <translation>About</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>What</translation>
    </message>
    <message>
        <source>看到了什么、到场要注意什么；只写事实</source>
        <translation>What was seen, what to look out for there; facts only</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>警情编号、通报文号或亲见的民警</source>
        <translation>Incident number, notice, or the officer who saw it</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>社区</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>工地、部位</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>登记警示</source>
        <translation>Enter a caution</translation>
    </message>
    <message>
        <source>已登记警示</source>
        <translation>Caution entered</translation>
    </message>
    <message>
        <source>对象至少写一项：证件号码、电话、姓名加社区、地址或工地</source>
        <translation>Say whom or where, at least one: ID number, phone, name with community, address or site</translation>
    </message>
    <message>
        <source>由谁、凭什么确认</source>
        <translation>Confirmed by whom, from what</translation>
    </message>
    <message>
        <source>延长警示</source>
        <translation>Extend the caution</translation>
    </message>
    <message>
        <source>已延长警示</source>
        <translation>Caution extended</translation>
    </message>
    <message>
        <source>解除的理由</source>
        <translation>Why it ends</translation>
    </message>
    <message>
        <source>解除警示</source>
        <translation>End the caution</translation>
    </message>
    <message>
        <source>已解除警示</source>
        <translation>Caution ended</translation>
    </message>
    <message>
        <source>{moment} 解除</source>
        <translation>ended {moment}</translation>
    </message>
    <message>
        <source>{moment} 失效</source>
        <translation>expired {moment}</translation>
    </message>
    <message>
        <source>{moment} {who} 登记</source>
        <translation>entered {moment} by {who}</translation>
    </message>
    <message>
        <source>解除理由：{reason}</source>
        <translation>ended because: {reason}</translation>
    </message>
    <message>
        <source>没有找到。换几个字，或勾选“含已失效和解除的”。</source>
        <translation>Nothing found. Try other words, or tick “expired and ended too”.</translation>
    </message>
    <message>
        <source>这里列出对人和地点的警示：暴力、凶器、传染病、犬只等，各有来源和有效期。
按 Ctrl+N 登记一条；有警情涉及同一人、同一地址时，会自动显示在警情上方。</source>
        <translation>Cautions about people and places stand here: violence, weapons, infection, dogs and so on, each with its source and end.
Ctrl+N enters one; it appears above every incident of the same person or address by itself.</translation>
    </message>
    <message>
        <source>警示一览</source>
        <translation>Cautions</translation>
    </message>
    <message>
        <source>姓名、号码、地址、内容、来源</source>
        <translation>Name, number, address, text, source</translation>
    </message>
    <message>
        <source>查找警示</source>
        <translation>Find cautions</translation>
    </message>
    <message>
        <source>含已失效和解除的</source>
        <translation>expired and ended too</translation>
    </message>
    <message>
        <source>登记  Ctrl+N</source>
        <translation>Enter  Ctrl+N</translation>
    </message>
    <message>
        <source>延长  Ctrl+D</source>
        <translation>Extend  Ctrl+D</translation>
    </message>
    <message>
        <source>解除  Ctrl+R</source>
        <translation>End  Ctrl+R</translation>
    </message>
    <message>
        <source>警示</source>
        <translation>Cautions</translation>
    </message>
    <message>
        <source>对象</source>
        <translation>About</translation>
    </message>
    <message>
        <source>报警人</source>
        <translation>Reporter</translation>
    </message>
    <message>
        <source>这个地址</source>
        <translation>This address</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>命令行 (F2)：派 0912 03</source>
        <translation>Command line (F2): 派 0912 03</translation>
    </message>
    <message>
        <source>命令行</source>
        <translation>Command line</translation>
    </message>
    <message>
        <source>可以接着写的</source>
        <translation>Possible continuations</translation>
    </message>
    <message>
        <source>已{what}</source>
        <translation>Done: {what}</translation>
    </message>
    <message>
        <source>回车：{what}</source>
        <translation>Enter: {what}</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>接警</source>
        <translation>Take incident</translation>
    </message>
    <message>
        <source>更正警情</source>
        <translation>Correct incident</translation>
    </message>
    <message>
        <source>追加记录</source>
        <translation>Add note</translation>
    </message>
    <message>
        <source>添加涉警人员</source>
        <translation>Add person</translation>
    </message>
    <message>
        <source>预约转为待派</source>
        <translation>Release scheduled incident</translation>
    </message>
    <message>
        <source>查看人员信息</source>
        <translation>View personal data</translation>
    </message>
    <message>
        <source>派警</source>
        <translation>Assign</translation>
    </message>
    <message>
        <source>记录进展</source>
        <translation>Record progress</translation>
    </message>
    <message>
        <source>撤回派警</source>
        <translation>Withdraw assignment</translation>
    </message>
    <message>
        <source>申请退单</source>
        <translation>Request return</translation>
    </message>
    <message>
        <source>审批退单</source>
        <translation>Decide on return</translation>
    </message>
    <message>
        <source>更改警员状态</source>
        <translation>Change officer&apos;s activity</translation>
    </message>
    <message>
        <source>反馈</source>
        <translation>Feedback</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Close incident</translation>
    </message>
    <message>
        <source>归档</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>转出、撤销或虚警</source>
        <translation>Transfer, cancel or unfounded</translation>
    </message>
    <message>
        <source>合并</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>重新打开</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>撤回一步</source>
        <translation>Undo one step</translation>
    </message>
    <message>
        <source>导入历史警情</source>
        <translation>Import history</translation>
    </message>
    <message>
        <source>资料新增一项</source>
        <translation>Add list entry</translation>
    </message>
    <message>
        <source>更改资料</source>
        <translation>Change list entry</translation>
    </message>
    <message>
        <source>停用或恢复资料</source>
        <translation>Retire or restore list entry</translation>
    </message>
    <message>
        <source>更改派出所信息</source>
        <translation>Change station</translation>
    </message>
    <message>
        <source>更改工作日历</source>
        <translation>Change working calendar</translation>
    </message>
    <message>
        <source>设置登录口令</source>
        <translation>Set password</translation>
    </message>
    <message>
        <source>设置第一个登录口令</source>
        <translation>Set first password</translation>
    </message>
    <message>
        <source>开班</source>
        <translation>Shift opened</translation>
    </message>
    <message>
        <source>生成交接清单</source>
        <translation>Handover sheet drawn up</translation>
    </message>
    <message>
        <source>交接班签名</source>
        <translation>Handover signed</translation>
    </message>
    <message>
        <source>核对签名口令</source>
        <translation>Signer’s password checked</translation>
    </message>
    <message>
        <source>登记警示</source>
        <translation>Enter a caution</translation>
    </message>
    <message>
        <source>延长警示</source>
        <translation>Extend a caution</translation>
    </message>
    <message>
        <source>解除警示</source>
        <translation>End a caution</translation>
    </message>
    <message>
        <source>勾选规范步骤</source>
        <translation>Tick a step</translation>
    </message>
    <message>
        <source>取消勾选</source>
        <translation>Take a tick back</translation>
    </message>
    <message>
        <source>编写处置规范</source>
        <translation>Write a procedure card</translation>
    </message>
    <message>
        <source>恢复规范原文</source>
        <translation>Restore a card’s shipped text</translation>
    </message>
    <message>
        <source>告警出现、上报或消除</source>
        <translation>Alarms raised, escalated or cleared</translation>
    </message>
    <message>
        <source>确认告警</source>
        <translation>Acknowledge alarm</translation>
    </message>
    <message>
        <source>搁置告警</source>
        <translation>Shelve alarm</translation>
    </message>
    <message>
        <source>取消搁置</source>
        <translation>Unshelve alarm</translation>
    </message>
    <message>
        <source>对时</source>
        <translation>Clock set</translation>
    </message>
    <message>
        <source>按推荐派警</source>
        <translation>Sent as advised</translation>
    </message>
    <message>
        <source>取走一条推送</source>
        <translation>Push taken for sending</translation>
    </message>
    <message>
        <source>推送已送达</source>
        <translation>Push delivered</translation>
    </message>
    <message>
        <source>推送没有送到</source>
        <translation>Push not delivered</translation>
    </message>
    <message>
        <source>收到回执</source>
        <translation>Receipt taken in</translation>
    </message>
    <message>
        <source>再送一次推送</source>
        <translation>Push again</translation>
    </message>
    <message>
        <source>已当面或电话通知</source>
        <translation>Told in person</translation>
    </message>
    <message>
        <source>添加照片</source>
        <translation>Add photos</translation>
    </message>
    <message>
        <source>发放网页口令</source>
        <translation>Issue page token</translation>
    </message>
    <message>
        <source>撤销网页口令</source>
        <translation>Revoke page token</translation>
    </message>
    <message>
        <source>打开民警网页</source>
        <translation>Open officers&apos; page</translation>
    </message>
    <message>
        <source>登录席位</source>
        <translation>Signed in at a seat</translation>
    </message>
    <message>
        <source>离开席位</source>
        <translation>Left a seat</translation>
    </message>
    <message>
        <source>按轮班排班</source>
        <translation>Fill from rotations</translation>
    </message>
    <message>
        <source>导入值班表</source>
        <translation>Import roster</translation>
    </message>
    <message>
        <source>排班</source>
        <translation>Put on duty</translation>
    </message>
    <message>
        <source>改班</source>
        <translation>Move duty</translation>
    </message>
    <message>
        <source>撤下班</source>
        <translation>Take duty off</translation>
    </message>
    <message>
        <source>换班</source>
        <translation>Swap duties</translation>
    </message>
    <message>
        <source>顶班</source>
        <translation>Cover duty</translation>
    </message>
    <message>
        <source>临时上岗</source>
        <translation>Called in</translation>
    </message>
    <message>
        <source>下岗</source>
        <translation>Go off duty</translation>
    </message>
    <message>
        <source>请假</source>
        <translation>Take leave</translation>
    </message>
    <message>
        <source>销假</source>
        <translation>Cancel leave</translation>
    </message>
    <message>
        <source>导入社区边界</source>
        <translation>Import outlines</translation>
    </message>
    <message>
        <source>画社区边界</source>
        <translation>Draw outline</translation>
    </message>
    <message>
        <source>串并为系列</source>
        <translation>Accept a series</translation>
    </message>
    <message>
        <source>并入系列</source>
        <translation>Add to a series</translation>
    </message>
    <message>
        <source>不予串并</source>
        <translation>Reject a series</translation>
    </message>
    <message>
        <source>串并提议里移出</source>
        <translation>Set apart in a proposal</translation>
    </message>
    <message>
        <source>移出系列</source>
        <translation>Take out of a series</translation>
    </message>
    <message>
        <source>拆分系列</source>
        <translation>Split a series</translation>
    </message>
    <message>
        <source>更改系列名称</source>
        <translation>Rename a series</translation>
    </message>
    <message>
        <source>结束系列</source>
        <translation>End a series</translation>
    </message>
    <message>
        <source>起草研判</source>
        <translation>Assessment drafted</translation>
    </message>
    <message>
        <source>研判重新取数</source>
        <translation>Assessment figures drawn anew</translation>
    </message>
    <message>
        <source>编写研判</source>
        <translation>Assessment written</translation>
    </message>
    <message>
        <source>研判送审</source>
        <translation>Assessment sent for approval</translation>
    </message>
    <message>
        <source>退回研判</source>
        <translation>Assessment returned</translation>
    </message>
    <message>
        <source>批准研判</source>
        <translation>Assessment approved</translation>
    </message>
    <message>
        <source>作废研判</source>
        <translation>Assessment dropped</translation>
    </message>
    <message>
        <source>推送研判</source>
        <translation>Assessment pushed</translation>
    </message>
    <message>
        <source>催办</source>
        <translation>Chased</translation>
    </message>
    <message>
        <source>再送一次任务</source>
        <translation>Task sent again</translation>
    </message>
    <message>
        <source>已当面或电话告知任务</source>
        <translation>Task told in person or by telephone</translation>
    </message>
    <message>
        <source>撤回任务</source>
        <translation>Task withdrawn</translation>
    </message>
    <message>
        <source>记任务反馈</source>
        <translation>Task answer entered</translation>
    </message>
    <message>
        <source>收到任务反馈</source>
        <translation>Task answer received</translation>
    </message>
    <message>
        <source>任务在民警网页上显示</source>
        <translation>Task shown on the officers&apos; page</translation>
    </message>
    <message>
        <source>在民警网页上打开任务</source>
        <translation>Open task on the officers&apos; page</translation>
    </message>
    <message>
        <source>交办任务</source>
        <translation>Give task</translation>
    </message>
    <message>
        <source>延长任务期限</source>
        <translation>Extend task</translation>
    </message>
    <message>
        <source>任务改交他人</source>
        <translation>Hand task to another</translation>
    </message>
    <message>
        <source>列入回访</source>
        <translation>List for call-back</translation>
    </message>
    <message>
        <source>记现场回访</source>
        <translation>Record call-back on the spot</translation>
    </message>
    <message>
        <source>拨打回访电话</source>
        <translation>Dial a call-back</translation>
    </message>
    <message>
        <source>记回访未成</source>
        <translation>Record call-back attempt</translation>
    </message>
    <message>
        <source>记回访结果</source>
        <translation>Record call-back result</translation>
    </message>
    <message>
        <source>更改回访联系方式</source>
        <translation>Change call-back contact</translation>
    </message>
    <message>
        <source>不再回访</source>
        <translation>Drop call-back</translation>
    </message>
    <message>
        <source>登记纠纷</source>
        <translation>Register a dispute</translation>
    </message>
    <message>
        <source>更改纠纷</source>
        <translation>Change a dispute</translation>
    </message>
    <message>
        <source>添加当事人</source>
        <translation>Add a party</translation>
    </message>
    <message>
        <source>更改当事人</source>
        <translation>Change a party</translation>
    </message>
    <message>
        <source>纠纷定级</source>
        <translation>Grade a dispute</translation>
    </message>
    <message>
        <source>纠纷办结</source>
        <translation>End a dispute</translation>
    </message>
    <message>
        <source>重新打开纠纷</source>
        <translation>Reopen a dispute</translation>
    </message>
    <message>
        <source>关联警情</source>
        <translation>Link an incident</translation>
    </message>
    <message>
        <source>查看当事人信息</source>
        <translation>See the parties in full</translation>
    </message>
    <message>
        <source>核对纠纷有无再发</source>
        <translation>Look whether disputes happened again</translation>
    </message>
    <message>
        <source>联系当事人</source>
        <translation>Contact the parties</translation>
    </message>
    <message>
        <source>记一次调解</source>
        <translation>Record a mediation</translation>
    </message>
    <message>
        <source>签订调解协议</source>
        <translation>Sign an agreement</translation>
    </message>
    <message>
        <source>记协议履行</source>
        <translation>Record a performance</translation>
    </message>
    <message>
        <source>申请司法确认</source>
        <translation>Ask a court to confirm</translation>
    </message>
    <message>
        <source>司法确认</source>
        <translation>Confirmed by a court</translation>
    </message>
    <message>
        <source>登记人口核查</source>
        <translation>Enter a population check</translation>
    </message>
    <message>
        <source>录入核查名单</source>
        <translation>Take a sample in</translation>
    </message>
    <message>
        <source>登记核查结果</source>
        <translation>Enter a check&apos;s result</translation>
    </message>
    <message>
        <source>更正人口信息</source>
        <translation>Correct population data</translation>
    </message>
    <message>
        <source>查看核查名单全文</source>
        <translation>See a sample in full</translation>
    </message>
    <message>
        <source>抽取走访回访</source>
        <translation>Draw visits to call back</translation>
    </message>
    <message>
        <source>登记预警</source>
        <translation>Enter a warning</translation>
    </message>
    <message>
        <source>收到平台消息</source>
        <translation>Message of the platform received</translation>
    </message>
    <message>
        <source>记一次联系</source>
        <translation>Record an attempt</translation>
    </message>
    <message>
        <source>记否认被骗</source>
        <translation>Record a denial</translation>
    </message>
    <message>
        <source>更正预警</source>
        <translation>Correct a warning</translation>
    </message>
    <message>
        <source>办结预警</source>
        <translation>Close a warning</translation>
    </message>
    <message>
        <source>预警移交办案</source>
        <translation>Hand a warning over to a case</translation>
    </message>
    <message>
        <source>重新打开预警</source>
        <translation>Open a warning again</translation>
    </message>
    <message>
        <source>导入预警</source>
        <translation>Import warnings</translation>
    </message>
    <message>
        <source>登记走访对象</source>
        <translation>Enter a place to visit</translation>
    </message>
    <message>
        <source>更改走访对象</source>
        <translation>Change a place to visit</translation>
    </message>
    <message>
        <source>停用走访对象</source>
        <translation>Retire a place to visit</translation>
    </message>
    <message>
        <source>恢复走访对象</source>
        <translation>Restore a place to visit</translation>
    </message>
    <message>
        <source>查看走访对象联系方式</source>
        <translation>See a place&apos;s contact</translation>
    </message>
    <message>
        <source>登记走访</source>
        <translation>Record visit</translation>
    </message>
    <message>
        <source>接续走访台账</source>
        <translation>Take over a visit ledger</translation>
    </message>
    <message>
        <source>接续回访台账</source>
        <translation>Take over past call-backs</translation>
    </message>
    <message>
        <source>更正核查登记</source>
        <translation>Mend a check&apos;s entry</translation>
    </message>
    <message>
        <source>更正走访</source>
        <translation>Correct the visit</translation>
    </message>
    <message>
        <source>已查看现场</source>
        <translation>Scene looked at</translation>
    </message>
    <message>
        <source>记巡查岗日志</source>
        <translation>Write the post&apos;s log</translation>
    </message>
    <message>
        <source>登记线索</source>
        <translation>Enter a clue</translation>
    </message>
    <message>
        <source>更正线索</source>
        <translation>Correct the clue</translation>
    </message>
    <message>
        <source>线索关联案件</source>
        <translation>Link the clue to a case</translation>
    </message>
    <message>
        <source>移交线索</source>
        <translation>Hand the clue over</translation>
    </message>
    <message>
        <source>线索结果</source>
        <translation>Result of the clue</translation>
    </message>
    <message>
        <source>重新打开线索</source>
        <translation>Reopen the clue</translation>
    </message>
    <message>
        <source>添加轨迹点</source>
        <translation>Add a sighting</translation>
    </message>
    <message>
        <source>更正轨迹点</source>
        <translation>Correct the sighting</translation>
    </message>
    <message>
        <source>撤回轨迹点</source>
        <translation>Withdraw the sighting</translation>
    </message>
    <message>
        <source>添加轨迹照片</source>
        <translation>Add a photo of the sighting</translation>
    </message>
    <message>
        <source>起算办案期限</source>
        <translation>Start a legal limit</translation>
    </message>
    <message>
        <source>延长办案期限</source>
        <translation>Extend the legal limit</translation>
    </message>
    <message>
        <source>中止办案期限</source>
        <translation>Suspend the legal limit</translation>
    </message>
    <message>
        <source>恢复办案期限</source>
        <translation>Resume the legal limit</translation>
    </message>
    <message>
        <source>重新起算办案期限</source>
        <translation>Restart the legal limit</translation>
    </message>
    <message>
        <source>办结办案期限</source>
        <translation>Meet the legal limit</translation>
    </message>
    <message>
        <source>撤回办案期限的办结</source>
        <translation>Reopen the legal limit</translation>
    </message>
    <message>
        <source>作废办案期限</source>
        <translation>Void the legal limit</translation>
    </message>
    <message>
        <source>不再提醒办案期限</source>
        <translation>Silence the legal limit</translation>
    </message>
    <message>
        <source>恢复提醒办案期限</source>
        <translation>Alarm for the legal limit again</translation>
    </message>
    <message>
        <source>改由他人负责办案期限</source>
        <translation>Hand the legal limit to somebody else</translation>
    </message>
    <message>
        <source>登记案件</source>
        <translation>Register a case</translation>
    </message>
    <message>
        <source>受案、立案</source>
        <translation>File a case</translation>
    </message>
    <message>
        <source>不予立案</source>
        <translation>Do not file a case</translation>
    </message>
    <message>
        <source>移送案件</source>
        <translation>Hand over a case</translation>
    </message>
    <message>
        <source>破案</source>
        <translation>Solve a case</translation>
    </message>
    <message>
        <source>办结案件</source>
        <translation>End a case</translation>
    </message>
    <message>
        <source>案件转换性质</source>
        <translation>Convert a case</translation>
    </message>
    <message>
        <source>加办案民警</source>
        <translation>Put an officer on a case</translation>
    </message>
    <message>
        <source>加涉案人员</source>
        <translation>Add a person to a case</translation>
    </message>
    <message>
        <source>抓获嫌疑人</source>
        <translation>Catch a suspect</translation>
    </message>
    <message>
        <source>对嫌疑人作出处理</source>
        <translation>Decide about a suspect</translation>
    </message>
    <message>
        <source>送达决定书</source>
        <translation>Serve a decision</translation>
    </message>
    <message>
        <source>采取强制措施</source>
        <translation>Take a measure</translation>
    </message>
    <message>
        <source>拘留后的手续</source>
        <translation>Follow up a detention</translation>
    </message>
    <message>
        <source>解除强制措施</source>
        <translation>End a measure</translation>
    </message>
    <message>
        <source>减办案民警</source>
        <translation>Take an officer off a case</translation>
    </message>
    <message>
        <source>更正案件</source>
        <translation>Correct a case</translation>
    </message>
    <message>
        <source>更正涉案人员</source>
        <translation>Correct somebody in a case</translation>
    </message>
    <message>
        <source>查看涉案人员信息</source>
        <translation>Show people of a case</translation>
    </message>
    <message>
        <source>警情并入案件</source>
        <translation>Put an incident into a case</translation>
    </message>
    <message>
        <source>警情移出案件</source>
        <translation>Take an incident out of a case</translation>
    </message>
    <message>
        <source>调解案件</source>
        <translation>Mediate a case</translation>
    </message>
    <message>
        <source>扣押、保存财物</source>
        <translation>Seize or keep property</translation>
    </message>
    <message>
        <source>财物入库</source>
        <translation>Bring property into custody</translation>
    </message>
    <message>
        <source>保存转扣押</source>
        <translation>Seize what was kept</translation>
    </message>
    <message>
        <source>处理财物</source>
        <translation>Let property go</translation>
    </message>
    <message>
        <source>撤销案件</source>
        <translation>Withdraw a case</translation>
    </message>
    <message>
        <source>重新打开案件</source>
        <translation>Reopen a case</translation>
    </message>
    <message>
        <source>送达不予立案通知书</source>
        <translation>Serve the notice of not filing</translation>
    </message>
    <message>
        <source>更正线索内容</source>
        <translation>Correct a lead</translation>
    </message>
    <message>
        <source>移交线索核查</source>
        <translation>Hand over a lead</translation>
    </message>
    <message>
        <source>签收线索</source>
        <translation>Acknowledge a lead</translation>
    </message>
    <message>
        <source>记线索核查</source>
        <translation>Note work on a lead</translation>
    </message>
    <message>
        <source>线索核查结果</source>
        <translation>Result of a lead</translation>
    </message>
    <message>
        <source>重新打开线索核查</source>
        <translation>Reopen a lead</translation>
    </message>
    <message>
        <source>查看线索提供人</source>
        <translation>Show the informant of a lead</translation>
    </message>
    <message>
        <source>送法制审核</source>
        <translation>submit for legal review</translation>
    </message>
    <message>
        <source>受理审核</source>
        <translation>take a review</translation>
    </message>
    <message>
        <source>核对审核项目</source>
        <translation>check a review item</translation>
    </message>
    <message>
        <source>审核退回</source>
        <translation>return after review</translation>
    </message>
    <message>
        <source>再次送审</source>
        <translation>submitted again</translation>
    </message>
    <message>
        <source>审核通过</source>
        <translation>pass a review</translation>
    </message>
    <message>
        <source>撤回送审</source>
        <translation>withdraw from review</translation>
    </message>
    <message>
        <source>打印或保存纸张</source>
        <translation>Print or save a sheet</translation>
    </message>
    <message>
        <source>接收交接事项</source>
        <translation>Take over an item</translation>
    </message>
    <message>
        <source>领导审阅交接班</source>
        <translation>Leader reads the handover</translation>
    </message>
    <message>
        <source>值班记事</source>
        <translation>Watch note</translation>
    </message>
    <message>
        <source>更正值班记事</source>
        <translation>Correct a watch note</translation>
    </message>
    <message>
        <source>划去值班记事</source>
        <translation>Strike a watch note</translation>
    </message>
    <message>
        <source>领用装备</source>
        <translation>issue equipment</translation>
    </message>
    <message>
        <source>更正装备领用</source>
        <translation>correct an issue of equipment</translation>
    </message>
    <message>
        <source>作废装备领用</source>
        <translation>strike an issue of equipment</translation>
    </message>
    <message>
        <source>归还装备</source>
        <translation>return equipment</translation>
    </message>
    <message>
        <source>更正装备归还</source>
        <translation>correct a return of equipment</translation>
    </message>
    <message>
        <source>清点装备</source>
        <translation>count equipment</translation>
    </message>
    <message>
        <source>拟会商材料</source>
        <translation>Draft a meeting</translation>
    </message>
    <message>
        <source>写会商纪要</source>
        <translation>Write minutes</translation>
    </message>
    <message>
        <source>记会商到会</source>
        <translation>Record attendance</translation>
    </message>
    <message>
        <source>提会商意见</source>
        <translation>Give an opinion</translation>
    </message>
    <message>
        <source>撤回会商意见</source>
        <translation>Withdraw an opinion</translation>
    </message>
    <message>
        <source>会商签名</source>
        <translation>Sign a meeting</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>程序出错，已记入日志；可以继续工作</source>
        <translation>Something went wrong in the program; it is in the log. You can go on working</translation>
    </message>
    <message>
        <source>程序出错，没有打开；原因在日志里</source>
        <translation>Something went wrong in the program; it could not be opened. The log says why</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message>
        <source>周一</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>周二</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>周三</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>周四</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>周五</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>周六</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>周日</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>未细分</source>
        <translation>Not divided further</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>骚扰</source>
        <translation>Nuisance</translation>
    </message>
    <message>
        <source>有效</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>未填社区</source>
        <translation>No community</translation>
    </message>
    <message>
        <source>未填报警方式</source>
        <translation>No source</translation>
    </message>
    <message>
        <source>未派本所警力</source>
        <translation>Nobody of the station sent</translation>
    </message>
    <message>
        <source>同比（上年同日）：{first} 至 {last}；基数为 0 时没有百分比</source>
        <translation>year on year (the same days): {first} to {last}; no percentage where the base is 0</translation>
    </message>
    <message>
        <source>环比（上一时段）：{first} 至 {last}；基数为 0 时没有百分比</source>
        <translation>period on period (the one before): {first} to {last}; no percentage where the base is 0</translation>
    </message>
    <message>
        <source>已合并的警情也各计一起</source>
        <translation>merged incidents count each as one</translation>
    </message>
    <message>
        <source>已合并的警情不重复计</source>
        <translation>merged incidents are not counted twice</translation>
    </message>
    <message>
        <source>有效＝全部－骚扰</source>
        <translation>valid = all − nuisance</translation>
    </message>
    <message>
        <source>有效＝全部－骚扰－撤警</source>
        <translation>valid = all − nuisance − cancelled</translation>
    </message>
    <message>
        <source>有效＝全部－骚扰－虚警</source>
        <translation>valid = all − nuisance − unfounded</translation>
    </message>
    <message>
        <source>有效＝全部－骚扰－撤警－虚警</source>
        <translation>valid = all − nuisance − cancelled − unfounded</translation>
    </message>
    <message>
        <source>按接警时间（{zone}）统计，首尾两日都算</source>
        <translation>By time of receipt ({zone}), both days included</translation>
    </message>
    <message>
        <source>类别以反馈时的认定为准，没有反馈的按接警时的类别</source>
        <translation>category as found at feedback, else as at intake</translation>
    </message>
    <message>
        <source>只计类别 {codes} 及其下级</source>
        <translation>only category {codes} and what is below it</translation>
    </message>
    <message>
        <source>只计社区 {community}</source>
        <translation>only community {community}</translation>
    </message>
    <message>
        <source>{community} {day} 设立或改划，与之前不可比</source>
        <translation>{community} was founded or redrawn on {day} and cannot be compared with before</translation>
    </message>
</context>
<context>
    <name>Deadlines</name>
    <message>
        <source>发生了什么</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>什么时候</source>
        <translation>When</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>起算或办结&#x3000;{number}</source>
        <translation>What happened&#x3000;{number}</translation>
    </message>
    <message>
        <source>由它起算的期限开始计时，由它办结的期限了结</source>
        <translation>Limits that it starts begin, limits that it meets end</translation>
    </message>
    <message>
        <source>什么情况</source>
        <translation>In which case</translation>
    </message>
    <message>
        <source>延长多少</source>
        <translation>How much</translation>
    </message>
    <message>
        <source>批准人</source>
        <translation>Approved by</translation>
    </message>
    <message>
        <source>批准时间</source>
        <translation>Approved at</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>延长</source>
        <translation>Extend</translation>
    </message>
    <message>
        <source>再加 {span}</source>
        <translation>{span} more</translation>
    </message>
    <message>
        <source>一共 {span}</source>
        <translation>{span} in all</translation>
    </message>
    <message>
        <source>规则要求：{who}</source>
        <translation>by the rule: {who}</translation>
    </message>
    <message>
        <source>改由谁负责</source>
        <translation>Hand to</translation>
    </message>
    <message>
        <source>不填就是现在</source>
        <translation>Empty: now</translation>
    </message>
    <message>
        <source>未指定责任人</source>
        <translation>nobody named</translation>
    </message>
    <message>
        <source>届满 {at}</source>
        <translation>ends {at}</translation>
    </message>
    <message>
        <source>{when}，由{who}批准</source>
        <translation>{when}, approved by {who}</translation>
    </message>
    <message>
        <source>涉及人身自由，最后一日是节假日的不顺延</source>
        <translation>Limits liberty: the end does not move off a holiday</translation>
    </message>
    <message>
        <source>规则</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>届满</source>
        <translation>Ends</translation>
    </message>
    <message>
        <source>起算</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>最迟</source>
        <translation>Act by</translation>
    </message>
    <message>
        <source>未指定</source>
        <translation>nobody named</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Met</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>计算</source>
        <translation>Counting</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>可延长</source>
        <translation>May be extended</translation>
    </message>
    <message>
        <source>按现行规则</source>
        <translation>By today&apos;s rule</translation>
    </message>
    <message>
        <source>应为 {at}；已在走的期限不随规则改动</source>
        <translation>would be {at}; what runs keeps its terms</translation>
    </message>
    <message>
        <source>（请法制员核对）</source>
        <translation> (to be checked by the legal officer)</translation>
    </message>
    <message>
        <source>{who}批准</source>
        <translation>approved by {who}</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>没有逾期的期限</source>
        <translation>Nothing is late</translation>
    </message>
    <message>
        <source>三天内</source>
        <translation>Within three days</translation>
    </message>
    <message>
        <source>三天内没有届满的期限</source>
        <translation>Nothing ends within three days</translation>
    </message>
    <message>
        <source>未了结</source>
        <translation>Running</translation>
    </message>
    <message>
        <source>没有在走的期限</source>
        <translation>Nothing runs</translation>
    </message>
    <message>
        <source>中止</source>
        <translation>Suspended</translation>
    </message>
    <message>
        <source>没有中止的期限</source>
        <translation>Nothing is suspended</translation>
    </message>
    <message>
        <source>不再提醒</source>
        <translation>Silenced</translation>
    </message>
    <message>
        <source>没有不再提醒的期限</source>
        <translation>Nothing is silenced</translation>
    </message>
    <message>
        <source>近 30 天已了结</source>
        <translation>Ended within 30 days</translation>
    </message>
    <message>
        <source>近 30 天没有了结的期限</source>
        <translation>Nothing ended within 30 days</translation>
    </message>
    <message>
        <source>经过</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Facts</translation>
    </message>
    <message>
        <source>哪一起案件，或哪一条警情？</source>
        <translation>Which case, or which incident?</translation>
    </message>
    <message>
        <source>编号，按 Enter</source>
        <translation>Number, then Enter</translation>
    </message>
    <message>
        <source>没有编号为 {number} 的案件或警情；请核对</source>
        <translation>There is no case or incident {number}; please check</translation>
    </message>
    <message>
        <source>这个期限不是为一条警情起算的</source>
        <translation>This limit does not run for an incident</translation>
    </message>
    <message>
        <source>恢复计时</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>事由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>事由，如送检鉴定</source>
        <translation>Reason, such as an appraisal</translation>
    </message>
    <message>
        <source>中止计时</source>
        <translation>Suspended</translation>
    </message>
    <message>
        <source>事由，如调解未达成协议</source>
        <translation>Reason, such as a failed mediation</translation>
    </message>
    <message>
        <source>重新起算</source>
        <translation>Restart</translation>
    </message>
    <message>
        <source>怎样办结的</source>
        <translation>How it was met</translation>
    </message>
    <message>
        <source>为什么撤回 {name} 的办结？</source>
        <translation>Why reopen {name}?</translation>
    </message>
    <message>
        <source>为什么作废 {name}？</source>
        <translation>Why void {name}?</translation>
    </message>
    <message>
        <source>为什么不再提醒 {name}？</source>
        <translation>Why silence {name}?</translation>
    </message>
    <message>
        <source>打印办案时限表</source>
        <translation>Print the board of limits</translation>
    </message>
    <message>
        <source>中止／恢复</source>
        <translation>Suspend / resume</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>撤回办结</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>办案时限</source>
        <translation>Legal limits</translation>
    </message>
    <message>
        <source>还没有办案期限。按 Ctrl+N 写明哪起案件或警情发生了什么，
由它起算的期限就开始计时；规则在派出所资料的“办案时限”里。</source>
        <translation>No legal limit yet. Press Ctrl+N and say what happened to which case or incident:
limits that it starts begin to run; the rules are among the station&apos;s lists.</translation>
    </message>
    <message>
        <source>↑ ↓ 换一项&#x3000;Enter 打开警情&#x3000;Ctrl+F 查找&#x3000;Esc 返回</source>
        <translation>↑ ↓ choose&#x3000;Enter open the incident&#x3000;Ctrl+F search&#x3000;Esc back</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Act</translation>
    </message>
    <message>
        <source>经办</source>
        <translation>By</translation>
    </message>
    <message>
        <source>计时中</source>
        <translation>Running</translation>
    </message>
    <message>
        <source>已办结</source>
        <translation>Met</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>恢复提醒</source>
        <translation>Alarm again</translation>
    </message>
    <message>
        <source>小时</source>
        <translation>hours</translation>
    </message>
    <message>
        <source>日</source>
        <translation>days</translation>
    </message>
    <message>
        <source>个工作日</source>
        <translation>working days</translation>
    </message>
    <message>
        <source>个月</source>
        <translation>months</translation>
    </message>
    <message>
        <source>紧急处置完毕</source>
        <translation>emergency over</translation>
    </message>
    <message>
        <source>接报登记</source>
        <translation>report registered</translation>
    </message>
    <message>
        <source>接报行政案件</source>
        <translation>report taken (administrative)</translation>
    </message>
    <message>
        <source>接报刑事案件</source>
        <translation>report taken (criminal)</translation>
    </message>
    <message>
        <source>发现不属于本单位管辖</source>
        <translation>found to be not ours</translation>
    </message>
    <message>
        <source>移送主管单位</source>
        <translation>handed over</translation>
    </message>
    <message>
        <source>行政受案</source>
        <translation>accepted as administrative</translation>
    </message>
    <message>
        <source>刑事立案</source>
        <translation>filed as criminal</translation>
    </message>
    <message>
        <source>不予立案</source>
        <translation>not filed</translation>
    </message>
    <message>
        <source>送达不予立案通知书</source>
        <translation>notice of not filing served</translation>
    </message>
    <message>
        <source>行政传唤到案</source>
        <translation>summoned (administrative)</translation>
    </message>
    <message>
        <source>刑事传唤或拘传到案</source>
        <translation>summoned (criminal)</translation>
    </message>
    <message>
        <source>传唤结束</source>
        <translation>released after summons</translation>
    </message>
    <message>
        <source>继续盘问开始</source>
        <translation>continued questioning began</translation>
    </message>
    <message>
        <source>继续盘问开始（特殊人员）</source>
        <translation>continued questioning began (spared persons)</translation>
    </message>
    <message>
        <source>继续盘问结束</source>
        <translation>continued questioning ended</translation>
    </message>
    <message>
        <source>当场采取强制措施</source>
        <translation>coercive measure on the spot</translation>
    </message>
    <message>
        <source>报告并补办手续</source>
        <translation>reported and made good</translation>
    </message>
    <message>
        <source>快速办理到案</source>
        <translation>brought in (fast track)</translation>
    </message>
    <message>
        <source>第一次调解</source>
        <translation>first mediation</translation>
    </message>
    <message>
        <source>第二次调解</source>
        <translation>second mediation</translation>
    </message>
    <message>
        <source>扣押</source>
        <translation>seized</translation>
    </message>
    <message>
        <source>涉案财物入库</source>
        <translation>property in custody</translation>
    </message>
    <message>
        <source>扣押解除或处理</source>
        <translation>seizure ended</translation>
    </message>
    <message>
        <source>先行登记保存证据</source>
        <translation>evidence registered and kept</translation>
    </message>
    <message>
        <source>对登记保存的证据作出处理</source>
        <translation>decided on evidence kept</translation>
    </message>
    <message>
        <source>作出处理决定</source>
        <translation>decided</translation>
    </message>
    <message>
        <source>作出处理决定（有被侵害人）</source>
        <translation>decided (with a victim)</translation>
    </message>
    <message>
        <source>决定书送达</source>
        <translation>decision served</translation>
    </message>
    <message>
        <source>决定书送达被侵害人</source>
        <translation>decision served on the victim</translation>
    </message>
    <message>
        <source>刑事拘留</source>
        <translation>detained</translation>
    </message>
    <message>
        <source>送看守所</source>
        <translation>taken to the detention house</translation>
    </message>
    <message>
        <source>通知家属</source>
        <translation>family told</translation>
    </message>
    <message>
        <source>拘留后讯问</source>
        <translation>questioned after detention</translation>
    </message>
    <message>
        <source>提请批准逮捕</source>
        <translation>arrest requested</translation>
    </message>
    <message>
        <source>取保候审</source>
        <translation>bailed</translation>
    </message>
    <message>
        <source>取保候审解除</source>
        <translation>bail ended</translation>
    </message>
    <message>
        <source>监视居住</source>
        <translation>residential surveillance</translation>
    </message>
    <message>
        <source>监视居住解除</source>
        <translation>surveillance ended</translation>
    </message>
    <message>
        <source>案件办结</source>
        <translation>case ended</translation>
    </message>
    <message>
        <source>▲ 逾期 {span}</source>
        <translation>▲ {span} late</translation>
    </message>
    <message>
        <source>△ 剩 {span}</source>
        <translation>△ {span} left</translation>
    </message>
    <message>
        <source>剩 {span}</source>
        <translation>{span} left</translation>
    </message>
    <message>
        <source>{days} 天</source>
        <translation>{days} days</translation>
    </message>
    <message>
        <source>{hours} 小时 {minutes} 分</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>满 {hours} 小时：{at}，请在这以前办完</source>
        <translation>{hours} hours are over at {at}; act before</translation>
    </message>
</context>
<context>
    <name>Disputes</name>
    <message>
        <source>红</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>橙</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>黄</source>
        <translation>Yellow</translation>
    </message>
    <message>
        <source>蓝</source>
        <translation>Blue</translation>
    </message>
    <message>
        <source>为什么重新打开 {number}？</source>
        <translation>Why reopen {number}?</translation>
    </message>
    <message>
        <source>日期，如 2026-11-23</source>
        <translation>A day, such as 2026-11-23</translation>
    </message>
    <message>
        <source>“{what}”哪天履行的？</source>
        <translation>On which day was “{what}” done?</translation>
    </message>
    <message>
        <source>法院哪天确认的？</source>
        <translation>On which day did the court confirm it?</translation>
    </message>
    <message>
        <source>哪天申请的司法确认？</source>
        <translation>On which day was the court asked?</translation>
    </message>
    <message>
        <source>为什么查看当事人信息？显示 60 秒，理由记入日志</source>
        <translation>Why see the parties in full? For 60 seconds; the reason is journalled</translation>
    </message>
    <message>
        <source>打印调解协议书</source>
        <translation>Print the agreement</translation>
    </message>
    <message>
        <source>未指定</source>
        <translation>Not named</translation>
    </message>
    <message>
        <source>诉求</source>
        <translation>Claim</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>涉及金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>等级</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>责任民警</source>
        <translation>Responsible officer</translation>
    </message>
    <message>
        <source>包案领导</source>
        <translation>Leader in charge</translation>
    </message>
    <message>
        <source>参加单位</source>
        <translation>Bodies taking part</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>Taken up</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>为什么提示</source>
        <translation>Why it is proposed</translation>
    </message>
    <message>
        <source>最近一起</source>
        <translation>Latest</translation>
    </message>
    <message>
        <source>警情</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>同一人近期多次发生纠纷，还没有登记；是否建档由人决定</source>
        <translation>The same person has quarrelled several times of late and stands in no register; a person decides</translation>
    </message>
    <message>
        <source>未核实</source>
        <translation>Unverified</translation>
    </message>
    <message>
        <source>调解</source>
        <translation>Mediation</translation>
    </message>
    <message>
        <source>上门</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>还没有协议；达成后按 Ctrl+S 登记，再按 Ctrl+P 打印签名</source>
        <translation>No agreement yet; once agreed enter it with Ctrl+S, then print it with Ctrl+P to be signed</translation>
    </message>
    <message>
        <source>协议（{day}）</source>
        <translation>Agreement ({day})</translation>
    </message>
    <message>
        <source>未履行</source>
        <translation>Not done</translation>
    </message>
    <message>
        <source>{day} 已履行</source>
        <translation>Done {day}</translation>
    </message>
    <message>
        <source>▲ 逾期未履行</source>
        <translation>▲ Overdue, not done</translation>
    </message>
    <message>
        <source>{day} 前</source>
        <translation>by {day}</translation>
    </message>
    <message>
        <source>司法确认</source>
        <translation>Confirmed by a court</translation>
    </message>
    <message>
        <source>{day} 法院已确认</source>
        <translation>Confirmed by the court {day}</translation>
    </message>
    <message>
        <source>{day} 已申请</source>
        <translation>Asked {day}</translation>
    </message>
    <message>
        <source>未申请</source>
        <translation>Not asked</translation>
    </message>
    <message>
        <source>不申请</source>
        <translation>Not wanted</translation>
    </message>
    <message>
        <source>可能民转刑，请确认：C 是、N 不是</source>
        <translation>May have become criminal: C yes, N no</translation>
    </message>
    <message>
        <source>自动</source>
        <translation>by itself</translation>
    </message>
    <message>
        <source>未登记</source>
        <translation>Not registered</translation>
    </message>
    <message>
        <source>自动升级，还没有人联系：{reason}</source>
        <translation>Rose by itself, nobody has contacted them: {reason}</translation>
    </message>
    <message>
        <source>逾期：{what}</source>
        <translation>Overdue: {what}</translation>
    </message>
    <message>
        <source>双方又有刑事警情，请在“升级经过”里确认是否民转刑</source>
        <translation>A criminal incident between them: say under “History” whether it is this dispute</translation>
    </message>
    <message>
        <source>办结后又有 {count} 起警情，请看是否重新打开</source>
        <translation>{count} more incidents after its end: look whether to reopen it</translation>
    </message>
    <message>
        <source>这一级以来又有 {count} 起警情</source>
        <translation>{count} more incidents since this grade</translation>
    </message>
    <message>
        <source>{grade}级</source>
        <translation>{grade}</translation>
    </message>
    <message>
        <source>26000 或 2.6万元</source>
        <translation>26000</translation>
    </message>
    <message>
        <source>金额请写成 26000 或 2.6万元，不知道就不填</source>
        <translation>Write the amount as 26000, or leave it empty</translation>
    </message>
    <message>
        <source>校验位不对，照样保存，标为未核实</source>
        <translation>Wrong check digit: saved as it is, marked unverified</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Firm</translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation>Identity number</translation>
    </message>
    <message>
        <source>住址</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>社区</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>不填就是社区民警</source>
        <translation>Empty: the community&apos;s officer</translation>
    </message>
    <message>
        <source>定级理由</source>
        <translation>Reason for the grade</translation>
    </message>
    <message>
        <source>登记矛盾纠纷</source>
        <translation>Register a dispute</translation>
    </message>
    <message>
        <source>已登记 {number}</source>
        <translation>Registered {number}</translation>
    </message>
    <message>
        <source>来自警情 {number}；没有改动的当事人按警情里的登记，不用重新输入。</source>
        <translation>From incident {number}; parties left as they are come from its record. </translation>
    </message>
    <message>
        <source>另有 {count} 人一并登记为相关人。</source>
        <translation>{count} more are registered as related. </translation>
    </message>
    <message>
        <source>注意：{numbers} 已登记，当事人或地址相同。</source>
        <translation>Note: {numbers} exists already, with the same parties or address.</translation>
    </message>
    <message>
        <source>更改</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>一方</source>
        <translation>Side</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>添加当事人</source>
        <translation>Add a party</translation>
    </message>
    <message>
        <source>现在是{grade}级：{reason}</source>
        <translation>Now {grade}: {reason}</translation>
    </message>
    <message>
        <source>定级</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>How</translation>
    </message>
    <message>
        <source>这一级要上门，电话不算完成</source>
        <translation>This grade asks for a visit; a call does not do</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>不填就是现在</source>
        <translation>Empty: now</translation>
    </message>
    <message>
        <source>同去的人</source>
        <translation>Who came along</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>What was found</translation>
    </message>
    <message>
        <source>联系双方</source>
        <translation>Contact both sides</translation>
    </message>
    <message>
        <source>主持调解</source>
        <translation>Mediator</translation>
    </message>
    <message>
        <source>在场的人</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>经过</source>
        <translation>Course</translation>
    </message>
    <message>
        <source>办结为</source>
        <translation>Ends as</translation>
    </message>
    <message>
        <source>达成书面协议的，请用“签协议”办结。</source>
        <translation>Where there is a written agreement, end it with “Agree”.</translation>
    </message>
    <message>
        <source>协议内容</source>
        <translation>Points agreed</translation>
    </message>
    <message>
        <source>一条一行</source>
        <translation>One point a line</translation>
    </message>
    <message>
        <source>签订日期</source>
        <translation>Signed on</translation>
    </message>
    <message>
        <source>履行</source>
        <translation>Performance</translation>
    </message>
    <message>
        <source>一项一行：2026-12-20 归还 3,000 元</source>
        <translation>One a line: 2026-12-20 pays 3,000 yuan</translation>
    </message>
    <message>
        <source>双方要申请司法确认</source>
        <translation>Both sides will ask a court to confirm</translation>
    </message>
    <message>
        <source>签订调解协议</source>
        <translation>Sign an agreement</translation>
    </message>
    <message>
        <source>保存后纠纷即为已化解；之后按 Ctrl+P 打印，由各方签名。</source>
        <translation>Saving settles the dispute; then print with Ctrl+P for all to sign.</translation>
    </message>
    <message>
        <source>未办结</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>风险</source>
        <translation>At risk</translation>
    </message>
    <message>
        <source>三天内到期</source>
        <translation>Due in 3 days</translation>
    </message>
    <message>
        <source>已办结</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>应建档</source>
        <translation>To take up</translation>
    </message>
    <message>
        <source>当事人与事实</source>
        <translation>Parties and facts</translation>
    </message>
    <message>
        <source>调解与协议</source>
        <translation>Mediation</translation>
    </message>
    <message>
        <source>任务</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>升级经过</source>
        <translation>History</translation>
    </message>
    <message>
        <source>按 Ctrl+N 从最近一起登记，当事人自动带入</source>
        <translation>Ctrl+N registers it from the latest incident with its people</translation>
    </message>
    <message>
        <source>这一次是由人定级的，没有警情</source>
        <translation>A person graded it; there is no incident</translation>
    </message>
    <message>
        <source>联系</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>签协议</source>
        <translation>Agree</translation>
    </message>
    <message>
        <source>重新打开</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>查看全名</source>
        <translation>Full names</translation>
    </message>
    <message>
        <source>打印协议</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>没有未办结的纠纷</source>
        <translation>No open dispute</translation>
    </message>
    <message>
        <source>没有红、橙级和近期升级的纠纷</source>
        <translation>None red, orange or raised of late</translation>
    </message>
    <message>
        <source>三天内没有到期的</source>
        <translation>Nothing due in three days</translation>
    </message>
    <message>
        <source>没有已办结的纠纷</source>
        <translation>No ended dispute</translation>
    </message>
    <message>
        <source>近期多次发生纠纷的人都已登记</source>
        <translation>Everybody who quarrelled again is registered</translation>
    </message>
    <message>
        <source>矛盾纠纷</source>
        <translation>Disputes</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>What</translation>
    </message>
    <message>
        <source>当事人</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>姓名（名称）</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>调解和联系</source>
        <translation>Sessions and contacts</translation>
    </message>
    <message>
        <source>谁</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>协议履行</source>
        <translation>Performance</translation>
    </message>
    <message>
        <source>履行内容</source>
        <translation>What is to be done</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>进展</source>
        <translation>State</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>要求</source>
        <translation>Asked</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>Whose</translation>
    </message>
    <message>
        <source>为什么</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>债务</source>
        <translation>Debt</translation>
    </message>
    <message>
        <source>劳资</source>
        <translation>Labour</translation>
    </message>
    <message>
        <source>邻里</source>
        <translation>Neighbours</translation>
    </message>
    <message>
        <source>婚恋</source>
        <translation>Romance</translation>
    </message>
    <message>
        <source>家庭</source>
        <translation>Family</translation>
    </message>
    <message>
        <source>土地</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>消费</source>
        <translation>Consumer</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>已受理</source>
        <translation>taken up</translation>
    </message>
    <message>
        <source>调解中</source>
        <translation>in mediation</translation>
    </message>
    <message>
        <source>已化解</source>
        <translation>settled</translation>
    </message>
    <message>
        <source>调解未成</source>
        <translation>failed</translation>
    </message>
    <message>
        <source>已移交</source>
        <translation>referred</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>withdrawn</translation>
    </message>
    <message>
        <source>达成协议</source>
        <translation>Agreed</translation>
    </message>
    <message>
        <source>未达成</source>
        <translation>Not agreed</translation>
    </message>
    <message>
        <source>改期</source>
        <translation>Put off</translation>
    </message>
    <message>
        <source>当事人未到</source>
        <translation>Did not appear</translation>
    </message>
    <message>
        <source>甲方</source>
        <translation>Party A</translation>
    </message>
    <message>
        <source>乙方</source>
        <translation>Party B</translation>
    </message>
    <message>
        <source>相关人</source>
        <translation>Related</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Origin</translation>
    </message>
    <message>
        <source>再次发生</source>
        <translation>Again</translation>
    </message>
    <message>
        <source>民转刑</source>
        <translation>Became criminal</translation>
    </message>
    <message>
        <source>刑转命</source>
        <translation>Became a killing</translation>
    </message>
    <message>
        <source>▲ 逾期（{at}）</source>
        <translation>▲ Overdue ({at})</translation>
    </message>
    <message>
        <source>今天 {at} 前</source>
        <translation>today by {at}</translation>
    </message>
    <message>
        <source>{at} 前</source>
        <translation>by {at}</translation>
    </message>
    <message>
        <source>（单位）</source>
        <translation> (firm)</translation>
    </message>
    <message>
        <source>（办结后）</source>
        <translation> (after its end)</translation>
    </message>
    <message>
        <source>还没有登记的纠纷。按 Ctrl+N 登记一起；在警情队列里选中警情后按 Ctrl+Alt+J，
当事人和地址自动带入。同一双方再有警情，等级会自动上升并告警。</source>
        <translation>No dispute yet. Ctrl+N registers one; in the queue Ctrl+Alt+J registers it from the chosen incident,
with its people and address. When the same people quarrel again its grade rises by itself, with an alarm.</translation>
    </message>
    <message>
        <source>没有书面协议</source>
        <translation>No written agreement</translation>
    </message>
    <message>
        <source>此前发生 {count} 起，一并关联：{numbers}（{shared}）。</source>
        <translation>{count} earlier incidents are linked with it: {numbers} ({shared}). </translation>
    </message>
    <message>
        <source>等级和理由是建议的，请核对。</source>
        <translation>The grade and its reason are proposed; please check them. </translation>
    </message>
    <message>
        <source>此前发生</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Enter 打开警情、记履行、改当事人&#x3000;A 添加当事人&#x3000;C 民转刑&#x3000;K 刑转命&#x3000;N 不是&#x3000;Esc 返回</source>
        <translation>Enter opens the incident, records a performance, corrects a party   A adds a party   C criminal   K killing   N no   Esc back</translation>
    </message>
    <message>
        <source>更改当事人</source>
        <translation>Change a party</translation>
    </message>
</context>
<context>
    <name>Equipment</name>
    <message>
        <source>谁领用</source>
        <translation>Issued to</translation>
    </message>
    <message>
        <source>警号、姓名或拼音首字母</source>
        <translation>number, name or initials</translation>
    </message>
    <message>
        <source>数量</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>归还期限</source>
        <translation>Due back</translation>
    </message>
    <message>
        <source>没有期限的不填</source>
        <translation>empty: no date</translation>
    </message>
    <message>
        <source>用途</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>领用时间</source>
        <translation>Issued at</translation>
    </message>
    <message>
        <source>不填为现在</source>
        <translation>empty: now</translation>
    </message>
    <message>
        <source>领用&#x3000;{name}</source>
        <translation>Issue&#x3000;{name}</translation>
    </message>
    <message>
        <source>更正领用&#x3000;{name}</source>
        <translation>Correct issue&#x3000;{name}</translation>
    </message>
    <message>
        <source>归还时间</source>
        <translation>Returned at</translation>
    </message>
    <message>
        <source>归还&#x3000;{name}</source>
        <translation>Return&#x3000;{name}</translation>
    </message>
    <message>
        <source>谁领用的</source>
        <translation>Issued to</translation>
    </message>
    <message>
        <source>归还数量</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>损坏、遗失的写明情况</source>
        <translation>damaged or lost: say how</translation>
    </message>
    <message>
        <source>0 表示其实没有归还</source>
        <translation>0: it was not returned</translation>
    </message>
    <message>
        <source>更正归还&#x3000;{name}</source>
        <translation>Correct return&#x3000;{name}</translation>
    </message>
    <message>
        <source>更正的理由</source>
        <translation>Reason for the correction</translation>
    </message>
    <message>
        <source>状况</source>
        <translation>State</translation>
    </message>
    <message>
        <source>超期未还</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>应有 {should}&#x3000;在外 {out}&#x3000;应在库 {here}</source>
        <translation>should {should}&#x3000;out {out}&#x3000;in stock {here}</translation>
    </message>
    <message>
        <source>多 {n}</source>
        <translation>{n} more</translation>
    </message>
    <message>
        <source>少 {n}</source>
        <translation>{n} fewer</translation>
    </message>
    <message>
        <source>超期未还：{who}</source>
        <translation>Overdue: {who}</translation>
    </message>
    <message>
        <source>本班清点{more}：{why}</source>
        <translation>Counted {more}: {why}</translation>
    </message>
    <message>
        <source>已停用，仍有在外的没有归还</source>
        <translation>Retired; some are still out</translation>
    </message>
    <message>
        <source>本班还没有清点</source>
        <translation>not counted in this shift</translation>
    </message>
    <message>
        <source>本班清点 {n}（{who} {at}）</source>
        <translation>counted {n} ({who} {at})</translation>
    </message>
    <message>
        <source>作废：{why}</source>
        <translation>Struck: {why}</translation>
    </message>
    <message>
        <source>已归还</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>在外 {n}</source>
        <translation>{n} out</translation>
    </message>
    <message>
        <source>{out}，超期</source>
        <translation>{out}, overdue</translation>
    </message>
    <message>
        <source>未清点</source>
        <translation>not counted</translation>
    </message>
    <message>
        <source>清点 {n}</source>
        <translation>counted {n}</translation>
    </message>
    <message>
        <source>领用</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>└ 归还</source>
        <translation>└ return</translation>
    </message>
    <message>
        <source>相符</source>
        <translation>agrees</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>在外</source>
        <translation>Out</translation>
    </message>
    <message>
        <source>没有在外的装备</source>
        <translation>Nothing is out</translation>
    </message>
    <message>
        <source>没有超期未还的装备</source>
        <translation>Nothing is overdue</translation>
    </message>
    <message>
        <source>本班未清点</source>
        <translation>Not counted</translation>
    </message>
    <message>
        <source>本班都清点过了</source>
        <translation>Everything was counted in this shift</translation>
    </message>
    <message>
        <source>有差额</source>
        <translation>Differs</translation>
    </message>
    <message>
        <source>本班清点的都相符</source>
        <translation>All counts of this shift agree</translation>
    </message>
    <message>
        <source>领用和归还</source>
        <translation>Issues and returns</translation>
    </message>
    <message>
        <source>为什么作废这次领用？（已经归还的不能作废）</source>
        <translation>Why strike this issue? (One that was returned cannot be struck)</translation>
    </message>
    <message>
        <source>请先在领用和归还里选中要更正的一行，再按一次</source>
        <translation>First choose the line to correct among issues and returns, then press again</translation>
    </message>
    <message>
        <source>已清点 {number}：{n}</source>
        <translation>Counted {number}: {n}</translation>
    </message>
    <message>
        <source>{n} 项清点完毕</source>
        <translation>{n} items counted</translation>
    </message>
    <message>
        <source>打印装备清点表</source>
        <translation>Print equipment count</translation>
    </message>
    <message>
        <source>归还</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>逐项清点</source>
        <translation>Count in turn</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>作废领用</source>
        <translation>Strike issue</translation>
    </message>
    <message>
        <source>打印清点表</source>
        <translation>Print count</translation>
    </message>
    <message>
        <source>没有进行中的班次，按 F12 开班后才能清点</source>
        <translation>no shift is running; open one with F12 to count</translation>
    </message>
    <message>
        <source>清点</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>装备</source>
        <translation>Equipment</translation>
    </message>
    <message>
        <source>装备清单还是空的。按 Alt+5 打开派出所资料，
在“装备清单”里登记车辆、钥匙、对讲机等。</source>
        <translation>The list of equipment is empty. Press Alt+5 for the station&apos;s lists,
and enter vehicles, keys, radios under “Equipment list”.</translation>
    </message>
    <message>
        <source>Enter 清点这一项&#x3000;Ctrl+Enter 逐项清点&#x3000;Ctrl+F 查找&#x3000;Alt+5 装备清单&#x3000;Esc 返回</source>
        <translation>Enter counts this item&#x3000;Ctrl+Enter counts in turn&#x3000;Ctrl+F find&#x3000;Alt+5 equipment list&#x3000;Esc back</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>What</translation>
    </message>
    <message>
        <source>谁</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>用途、情况</source>
        <translation>Purpose, remark</translation>
    </message>
    <message>
        <source>经手</source>
        <translation>Entered by</translation>
    </message>
    <message>
        <source>班次</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>应在库</source>
        <translation>In stock</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>清点人</source>
        <translation>Counted by</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>还没有领用过。按 Ctrl+G 登记领用。</source>
        <translation>Never issued yet. Ctrl+G enters an issue.</translation>
    </message>
    <message>
        <source>还没有清点过。在左边列表按 Enter 清点。</source>
        <translation>Never counted yet. Press Enter in the list on the left to count.</translation>
    </message>
    <message>
        <source>点到几，按 Enter</source>
        <translation>How many are here? Enter</translation>
    </message>
    <message>
        <source>{kind}&#x3000;{name}：应在库 {here}，点到几？Enter 照应在数，Esc 停下</source>
        <translation>{kind}&#x3000;{name}: {here} should be here. How many are? Enter takes that number, Esc stops</translation>
    </message>
    <message>
        <source>{name}：“{said}”不是数量；请写 0 到 9,999 的整数</source>
        <translation>{name}: “{said}” is no number; write a whole number from 0 to 9,999</translation>
    </message>
    <message>
        <source>差在哪里，按 Enter</source>
        <translation>Why it differs, then Enter</translation>
    </message>
    <message>
        <source>车辆</source>
        <translation>Vehicles</translation>
    </message>
    <message>
        <source>钥匙</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>对讲机</source>
        <translation>Radios</translation>
    </message>
    <message>
        <source>执法记录仪</source>
        <translation>Body cameras</translation>
    </message>
    <message>
        <source>武器柜</source>
        <translation>Weapons cabinet</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>完好</source>
        <translation>intact</translation>
    </message>
    <message>
        <source>损坏</source>
        <translation>damaged</translation>
    </message>
    <message>
        <source>遗失</source>
        <translation>lost</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>项目</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>本期</source>
        <translation>This period</translation>
    </message>
    <message>
        <source>变化</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>{0}：没有记录</source>
        <translation>{0}: no records</translation>
    </message>
    <message>
        <source>社区工作数字</source>
        <translation>Figures of community work</translation>
    </message>
    <message>
        <source>打印  Ctrl+P</source>
        <translation>Print  Ctrl+P</translation>
    </message>
    <message>
        <source>导出  Ctrl+Shift+E</source>
        <translation>Export  Ctrl+Shift+E</translation>
    </message>
    <message>
        <source>没有写成（{fault}）；请换一个位置再试</source>
        <translation>Not written ({fault}); choose another place and try again</translation>
    </message>
    <message>
        <source>已导出 {file}</source>
        <translation>Exported {file}</translation>
    </message>
    <message>
        <source>导出社区工作数字</source>
        <translation>Export the figures</translation>
    </message>
    <message>
        <source>打印社区工作数字</source>
        <translation>Print the figures</translation>
    </message>
    <message>
        <source>方向键走到一个数，Enter 看它后面的记录&#x3000;Tab 下一张表&#x3000;Esc 返回</source>
        <translation>Arrows go to a number   Enter shows its records   Tab next table   Esc back</translation>
    </message>
    <message>
        <source>{0}：这些记录没有自己的列表</source>
        <translation>{0}: these records have no list of their own</translation>
    </message>
</context>
<context>
    <name>Find</name>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>经过</source>
        <translation>Narrative</translation>
    </message>
    <message>
        <source>反馈</source>
        <translation>Feedback</translation>
    </message>
    <message>
        <source>记录</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>报警人</source>
        <translation>Reporter</translation>
    </message>
    <message>
        <source>涉警人员</source>
        <translation>Person involved</translation>
    </message>
    <message>
        <source>警情 {count} 起</source>
        <translation>Incidents: {count}</translation>
    </message>
    <message>
        <source>查找“{text}”</source>
        <translation>Found for “{text}”</translation>
    </message>
    <message>
        <source>在队列中列出全部 {count} 起</source>
        <translation>Show all {count} in the queue</translation>
    </message>
    <message>
        <source>各字分散在几处</source>
        <translation>the words stand apart</translation>
    </message>
    <message>
        <source>人员 {count} 人次</source>
        <translation>People: named {count} times</translation>
    </message>
    <message>
        <source>{count} 起，最近 {moment}</source>
        <translation>{count} incidents, last {moment}</translation>
    </message>
    <message>
        <source>在队列中列出这个社区的警情</source>
        <translation>show its incidents in the queue</translation>
    </message>
    <message>
        <source>民警</source>
        <translation>Officers</translation>
    </message>
    <message>
        <source>工地与重点部位</source>
        <translation>Sites</translation>
    </message>
    <message>
        <source>社区</source>
        <translation>Communities</translation>
    </message>
    <message>
        <source>警示</source>
        <translation>Cautions</translation>
    </message>
    <message>
        <source>该地址 {count} 起</source>
        <translation>{count} incidents at the address</translation>
    </message>
    <message>
        <source>没有找到。少写几个字，或只写号码的一段（3 位以上）。</source>
        <translation>Nothing found. Write less, or only a part of the number (3 digits or more).</translation>
    </message>
    <message>
        <source>查找</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>汉字、人名拼音首字母、电话或编号的一段</source>
        <translation>Characters, pinyin initials of a name, part of a phone or number</translation>
    </message>
    <message>
        <source>要找什么</source>
        <translation>What to find</translation>
    </message>
    <message>
        <source>找到的</source>
        <translation>What was found</translation>
    </message>
    <message>
        <source>{name}：还没有警情</source>
        <translation>{name}: no incidents yet</translation>
    </message>
    <message>
        <source>矛盾纠纷 {count} 起</source>
        <translation>Disputes: {count}</translation>
    </message>
    <message>
        <source>走访对象 {count} 处</source>
        <translation>Places to visit: {count}</translation>
    </message>
    <message>
        <source>已停用</source>
        <translation>out of use</translation>
    </message>
    <message>
        <source>查找全部警情、人员、矛盾纠纷、走访对象、民警、工地、社区和警示：
汉字一个以上；人名可用拼音首字母；电话、证件、警情编号写其中任意 3 位以上。</source>
        <translation>Searches all incidents, people, disputes, places to visit, officers, sites, communities and cautions:
one Chinese character or more; a person by pinyin initials; any 3 digits or more of a phone, ID or incident number.</translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message>
        <source>请填写{label}</source>
        <translation>Please fill in {label}</translation>
    </message>
    <message>
        <source>代码、拼音首字母或名称</source>
        <translation>Code, pinyin initials or name</translation>
    </message>
    <message>
        <source>“{text}”不在列表里，请重新选择</source>
        <translation>“{text}” is not in the list, please choose again</translation>
    </message>
    <message>
        <source>17:05 或 11-23 17:05</source>
        <translation>17:05 or 11-23 17:05</translation>
    </message>
    <message>
        <source>电话只写数字，例：13900000000</source>
        <translation>Digits only, e.g. 13900000000</translation>
    </message>
    <message>
        <source>保存  Ctrl+Enter</source>
        <translation>Save  Ctrl+Enter</translation>
    </message>
    <message>
        <source>已恢复上次没有保存的内容</source>
        <translation>Unsaved content was restored</translation>
    </message>
    <message>
        <source>收起  Esc</source>
        <translation>Put away  Esc</translation>
    </message>
    <message>
        <source>没有“{text}”这个时间，请写成 17:05 或 11-23 17:05</source>
        <translation>“{text}” is no time, please write 17:05 or 11-23 17:05</translation>
    </message>
    <message>
        <source>处置反馈</source>
        <translation>Feedback</translation>
    </message>
    <message>
        <source>确认类别</source>
        <translation>Confirmed category</translation>
    </message>
    <message>
        <source>处理结果</source>
        <translation>Disposition</translation>
    </message>
    <message>
        <source>反馈</source>
        <translation>Feedback</translation>
    </message>
    <message>
        <source>已反馈 {number}</source>
        <translation>Feedback recorded: {number}</translation>
    </message>
    <message>
        <source>将同时结束：{names}</source>
        <translation>Also releases: {names}</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>已办结 {number}</source>
        <translation>Closed {number}</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>重新打开</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>已重新打开 {number}</source>
        <translation>Reopened {number}</translation>
    </message>
    <message>
        <source>并入</source>
        <translation>Merge into</translation>
    </message>
    <message>
        <source>最像的排在前面；两起都保留编号和记录</source>
        <translation>Most alike first; both keep their numbers and histories</translation>
    </message>
    <message>
        <source>合并到另一起</source>
        <translation>Merge into another</translation>
    </message>
    <message>
        <source>已并入 {number}</source>
        <translation>Merged into {number}</translation>
    </message>
    <message>
        <source>转给单位</source>
        <translation>Transfer to</translation>
    </message>
    <message>
        <source>转出</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>已转出 {number}</source>
        <translation>Transferred {number}</translation>
    </message>
    <message>
        <source>撤销警情</source>
        <translation>Cancel incident</translation>
    </message>
    <message>
        <source>认定虚警</source>
        <translation>Mark as unfounded</translation>
    </message>
    <message>
        <source>更正警情</source>
        <translation>Correct incident</translation>
    </message>
    <message>
        <source>已更正 {number}，原内容留在记录里</source>
        <translation>Corrected {number}; what stood there stays on record</translation>
    </message>
    <message>
        <source>身份</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation>Identity number</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>添加涉警人员</source>
        <translation>Add person</translation>
    </message>
    <message>
        <source>已添加涉警人员 {number}</source>
        <translation>Person added: {number}</translation>
    </message>
    <message>
        <source>{number} 已转为待派</source>
        <translation>{number} is now pending</translation>
    </message>
    <message>
        <source>已归档 {number}</source>
        <translation>Archived {number}</translation>
    </message>
    <message>
        <source>不改则留空：{masked}</source>
        <translation>Leave empty to keep: {masked}</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>接警类别，不改则留空</source>
        <translation>Category at intake, leave empty to keep</translation>
    </message>
    <message>
        <source>级别</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>社区</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>报警人</source>
        <translation>Reporter</translation>
    </message>
    <message>
        <source>放弃草稿</source>
        <translation>Discard draft</translation>
    </message>
    <message>
        <source>反馈要点：{points}</source>
        <translation>Feedback should say: {points}</translation>
    </message>
    <message>
        <source>损失</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>核实的金额，元</source>
        <translation>Confirmed sum, yuan</translation>
    </message>
    <message>
        <source>报警内容写的是 {sum}</source>
        <translation>The report says {sum}</translation>
    </message>
    <message>
        <source>接触渠道</source>
        <translation>Contact channel</translation>
    </message>
    <message>
        <source>金额只写数字，例：26000 或 2.6万</source>
        <translation>A sum in digits, e.g. 26000</translation>
    </message>
    <message>
        <source>有证件号码时，性别和年龄以它为准</source>
        <translation>An identity number decides sex and age</translation>
    </message>
    <message>
        <source>性别</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>年龄</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>岁数或出生年份</source>
        <translation>Age or year of birth</translation>
    </message>
    <message>
        <source>职业</source>
        <translation>Occupation</translation>
    </message>
    <message>
        <source>年龄写岁数或四位年份，例：45 或 1980</source>
        <translation>Age in years or a four-digit year, e.g. 45 or 1980</translation>
    </message>
    <message>
        <source>260000 或 26万</source>
        <translation>260000</translation>
    </message>
    <message>
        <source>写成 260000 或 26万；不能是负数</source>
        <translation>Write 260000, in yuan; not negative</translation>
    </message>
</context>
<context>
    <name>Fraud</name>
    <message>
        <source>特高危</source>
        <translation>Extreme</translation>
    </message>
    <message>
        <source>高</source>
        <translation>High</translation>
    </message>
    <message>
        <source>中</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>低</source>
        <translation>Low</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>短信</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>联系家属</source>
        <translation>Family</translation>
    </message>
    <message>
        <source>联系银行</source>
        <translation>Bank</translation>
    </message>
    <message>
        <source>上门</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>已联系上</source>
        <translation>Reached</translation>
    </message>
    <message>
        <source>无人接听</source>
        <translation>No answer</translation>
    </message>
    <message>
        <source>占线</source>
        <translation>Busy</translation>
    </message>
    <message>
        <source>关机停机</source>
        <translation>Switched off</translation>
    </message>
    <message>
        <source>拒绝沟通</source>
        <translation>Refused to talk</translation>
    </message>
    <message>
        <source>号码不对</source>
        <translation>Wrong number</translation>
    </message>
    <message>
        <source>已发送</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>劝阻成功</source>
        <translation>Dissuaded</translation>
    </message>
    <message>
        <source>未被骗</source>
        <translation>Not deceived</translation>
    </message>
    <message>
        <source>已转账</source>
        <translation>Money transferred</translation>
    </message>
    <message>
        <source>失联</source>
        <translation>Not found</translation>
    </message>
    <message>
        <source>否认被骗</source>
        <translation>Denies being deceived</translation>
    </message>
    <message>
        <source>非本人</source>
        <translation>Not the person</translation>
    </message>
    <message>
        <source>等级</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>社区</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Origin</translation>
    </message>
    <message>
        <source>不填就是现在</source>
        <translation>Empty: now</translation>
    </message>
    <message>
        <source>已登记 {number}</source>
        <translation>Registered {number}</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>How</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>What was found</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>警情</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>未办结</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>已办结</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>联系</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>重新打开</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>双线计时</source>
        <translation>Two-lane clock</translation>
    </message>
    <message>
        <source>见面超时 {late}</source>
        <translation>Face to face {late} late</translation>
    </message>
    <message>
        <source>时限内见面</source>
        <translation>Face to face in time</translation>
    </message>
    <message>
        <source>没有见面</source>
        <translation>Nobody met</translation>
    </message>
    <message>
        <source>见面还剩 {left}</source>
        <translation>{left} left to meet</translation>
    </message>
    <message>
        <source>见面已超 {late}</source>
        <translation>{late} over the limit to meet</translation>
    </message>
    <message>
        <source>时限 {at}</source>
        <translation>Limit {at}</translation>
    </message>
    <message>
        <source>该拨打</source>
        <translation>Call now</translation>
    </message>
    <message>
        <source>{wait} 后再拨</source>
        <translation>Call again in {wait}</translation>
    </message>
    <message>
        <source>涉险金额</source>
        <translation>Amount at risk</translation>
    </message>
    <message>
        <source>紧急止付</source>
        <translation>Payment stopped</translation>
    </message>
    <message>
        <source>保住金额</source>
        <translation>Kept safe</translation>
    </message>
    <message>
        <source>几个号码用顿号隔开</source>
        <translation>Several numbers separated by commas</translation>
    </message>
    <message>
        <source>身份证号</source>
        <translation>Identity number</translation>
    </message>
    <message>
        <source>性别</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>职业</source>
        <translation>Occupation</translation>
    </message>
    <message>
        <source>诈骗类型</source>
        <translation>Kind of fraud</translation>
    </message>
    <message>
        <source>预警时间</source>
        <translation>Warned at</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>登记预警</source>
        <translation>Enter a warning</translation>
    </message>
    <message>
        <source>同一人没有办结的预警会并在一起；登记后照警情派警</source>
        <translation>Open warnings of one person are joined; it is dispatched like an incident</translation>
    </message>
    <message>
        <source>号码</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>记一次联系：{name}</source>
        <translation>Record an attempt: {name}</translation>
    </message>
    <message>
        <source>办结 {number}</source>
        <translation>Close {number}</translation>
    </message>
    <message>
        <source>已办结 {number}，警情随之办结</source>
        <translation>Closed {number}, its incident with it</translation>
    </message>
    <message>
        <source>已转账的请用“移交”，会另登记一起警情</source>
        <translation>Where money is gone, hand it over: that registers an incident</translation>
    </message>
    <message>
        <source>移交办案 {number}</source>
        <translation>Hand over {number} to a case</translation>
    </message>
    <message>
        <source>已移交，登记警情 {number}</source>
        <translation>Handed over as incident {number}</translation>
    </message>
    <message>
        <source>按诈骗类型登记一起警情，损失是已转账减去止付；预警以“已转账”办结</source>
        <translation>Registers an incident of the kind of fraud; the loss is what was transferred less what was stopped</translation>
    </message>
    <message>
        <source>更正 {number}</source>
        <translation>Correct {number}</translation>
    </message>
    <message>
        <source>否认，待升级</source>
        <translation>Denied, to escalate</translation>
    </message>
    <message>
        <source>已见面</source>
        <translation>Met</translation>
    </message>
    <message>
        <source>途中</source>
        <translation>En route</translation>
    </message>
    <message>
        <source>待派</source>
        <translation>Pending</translation>
    </message>
    <message>
        <source>超 {late}</source>
        <translation>{late} over</translation>
    </message>
    <message>
        <source>剩 {left}</source>
        <translation>{left} left</translation>
    </message>
    <message>
        <source>▲ 本人否认被骗，还没有完成：{who}；完成之前不能按未被骗办结</source>
        <translation>▲ Denies being deceived, still to do: {who}; until then it cannot end as not deceived</translation>
    </message>
    <message>
        <source>▲ 身份证号校验位不对，身份未核实</source>
        <translation>▲ The check digit of the identity number is wrong: not verified</translation>
    </message>
    <message>
        <source>已移交办案：警情 {number}</source>
        <translation>Handed over: incident {number}</translation>
    </message>
    <message>
        <source>{number}（未核实）</source>
        <translation>{number} (not verified)</translation>
    </message>
    <message>
        <source>出生年份</source>
        <translation>Year of birth</translation>
    </message>
    <message>
        <source>首次联系</source>
        <translation>First contact</translation>
    </message>
    <message>
        <source>联系上本人</source>
        <translation>Spoken to</translation>
    </message>
    <message>
        <source>见面</source>
        <translation>Face to face</translation>
    </message>
    <message>
        <source>移交办案</source>
        <translation>Handed over as</translation>
    </message>
    <message>
        <source>保住</source>
        <translation>Kept safe</translation>
    </message>
    <message>
        <source>回访</source>
        <translation>Followed up</translation>
    </message>
    <message>
        <source>待回访</source>
        <translation>Follow-up due</translation>
    </message>
    <message>
        <source>还没有，时限 {limit}</source>
        <translation>not yet, limit {limit}</translation>
    </message>
    <message>
        <source>还没有</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>{at}，超时 {late}</source>
        <translation>{at}, {late} late</translation>
    </message>
    <message>
        <source>没有未办结的预警</source>
        <translation>No open warning</translation>
    </message>
    <message>
        <source>没有已办结的预警</source>
        <translation>No closed warning</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>概况</source>
        <translation>Facts</translation>
    </message>
    <message>
        <source>并入的预警</source>
        <translation>Warnings joined</translation>
    </message>
    <message>
        <source>本人怎么否认的？记下后要联系家属和银行</source>
        <translation>How did the person deny it? Then family and bank are to be reached</translation>
    </message>
    <message>
        <source>他的说法，按 Enter</source>
        <translation>What was said, then Enter</translation>
    </message>
    <message>
        <source>为什么重新打开？警情随之打开</source>
        <translation>Why open it again? Its incident opens with it</translation>
    </message>
    <message>
        <source>为什么查看姓名和号码？显示一分钟，理由记入日志</source>
        <translation>Why see name and numbers? Shown for a minute, the reason is journalled</translation>
    </message>
    <message>
        <source>打印预警劝阻单</source>
        <translation>Print the sheet of a warning</translation>
    </message>
    <message>
        <source>没有这条预警</source>
        <translation>No such warning</translation>
    </message>
    <message>
        <source>导入预警清单</source>
        <translation>Import a list of warnings</translation>
    </message>
    <message>
        <source>收下 {taken} 条，已有 {known} 条，退回 {refused} 条</source>
        <translation>{taken} taken in, {known} known, {refused} refused</translation>
    </message>
    <message>
        <source>；第 {row} 行：{reason}</source>
        <translation>; row {row}: {reason}</translation>
    </message>
    <message>
        <source>记联系</source>
        <translation>Attempt</translation>
    </message>
    <message>
        <source>否认</source>
        <translation>Denied</translation>
    </message>
    <message>
        <source>移交</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>查看全文</source>
        <translation>Unmask</translation>
    </message>
    <message>
        <source>看警情</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>联系人</source>
        <translation>By</translation>
    </message>
    <message>
        <source>预警劝阻</source>
        <translation>Fraud warnings</translation>
    </message>
    <message>
        <source>还没有预警。平台消息里的反诈预警到了会自动列在这里，也可以按 Ctrl+N 登记。
预警照警情派警，但不计入任何警情数。</source>
        <translation>No warning yet. Those of the platform appear by themselves; Ctrl+N enters one by hand.
They are dispatched like incidents and counted as none.</translation>
    </message>
    <message>
        <source>导入清单</source>
        <translation>Import list</translation>
    </message>
    <message>
        <source>还没有派人上门（Ctrl+S 到警情，F6 派警）</source>
        <translation>Nobody is on the way (Ctrl+S to the incident, F6 assigns)</translation>
    </message>
    <message>
        <source>联系（Ctrl+1）里打电话的结果：A 接通&#x3000;N 无人接&#x3000;B 占线&#x3000;G 关机&#x3000;R 拒绝&#x3000;W 号码不对&#x3000;S 短信&#x3000;F 家属&#x3000;K 银行&#x3000;V 上门&#x3000;&#x3000;Esc 返回</source>
        <translation>In Contacts (Ctrl+1), how a call ended: A reached&#x3000;N no answer&#x3000;B busy&#x3000;G switched off&#x3000;R refused&#x3000;W wrong number&#x3000;S text message&#x3000;F family&#x3000;K bank&#x3000;V visit&#x3000;&#x3000;Esc back</translation>
    </message>
    <message>
        <source>还没有联系过。打了电话，在这里按一个字母记结果</source>
        <translation>No contact yet. After a call, one letter here records how it ended</translation>
    </message>
    <message>
        <source>没有派人上门</source>
        <translation>Nobody was sent</translation>
    </message>
    <message>
        <source>{number} 已办结，不用再联系；需要时先重新打开（Ctrl+E）</source>
        <translation>{number} is closed and needs no more contact; reopen it first (Ctrl+E) where it does</translation>
    </message>
</context>
<context>
    <name>Freshness</name>
    <message>
        <source>数据停在 {count} 分钟前</source>
        <translation>Data stopped {count} min ago</translation>
    </message>
    <message>
        <source>数据停在 {count} 秒前</source>
        <translation>Data stopped {count} s ago</translation>
    </message>
    <message>
        <source>数据实时</source>
        <translation>Data live</translation>
    </message>
    <message>
        <source>数据 {count} 秒前</source>
        <translation>Data {count} s ago</translation>
    </message>
</context>
<context>
    <name>Handover</name>
    <message>
        <source>已开班</source>
        <translation>Shift started</translation>
    </message>
    <message>
        <source>交接清单已生成；请接班民警登录后逐件确认</source>
        <translation>Handover sheet made; the receiving officer signs in and confirms one by one</translation>
    </message>
    <message>
        <source>请先生成交接清单</source>
        <translation>Make the handover sheet first</translation>
    </message>
    <message>
        <source>接班人不能与交班人是同一名民警</source>
        <translation>The receiver cannot be the officer who hands over</translation>
    </message>
    <message>
        <source>{name} 接班：空格或 Enter 逐件确认</source>
        <translation>{name} takes over: Space or Enter confirms each</translation>
    </message>
    <message>
        <source>请接班民警先登录，再逐件确认</source>
        <translation>The receiving officer signs in first, then confirms one by one</translation>
    </message>
    <message>
        <source>已接收 {number}</source>
        <translation>Taken over {number}</translation>
    </message>
    <message>
        <source>交班人已签名；请接班人签名</source>
        <translation>Signed by the outgoing officer; the receiver signs next</translation>
    </message>
    <message>
        <source>正在核对口令…</source>
        <translation>Checking the password…</translation>
    </message>
    <message>
        <source>请先登录 (Ctrl+L)，再办理交接班</source>
        <translation>Sign in first (Ctrl+L), then hand over</translation>
    </message>
    <message>
        <source>已结束 {count} 件（{numbers}）</source>
        <translation>{count} ended ({numbers})</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>；清单已更新，须重新交班签名</source>
        <translation>; the sheet was renewed and must be signed again</translation>
    </message>
    <message>
        <source>；清单已更新，已确认的保留</source>
        <translation>; the sheet was renewed, confirmations are kept</translation>
    </message>
    <message>
        <source>；请交班人更新清单</source>
        <translation>; the outgoing officer renews the sheet</translation>
    </message>
    <message>
        <source>警号</source>
        <translation>Officer number</translation>
    </message>
    <message>
        <source>口令</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>{who}的警号</source>
        <translation>Officer number of {who}</translation>
    </message>
    <message>
        <source>{who}的口令</source>
        <translation>Password of {who}</translation>
    </message>
    <message>
        <source>待确认</source>
        <translation>To confirm</translation>
    </message>
    <message>
        <source>超时 {time}</source>
        <translation>Late {time}</translation>
    </message>
    <message>
        <source>限 {time}</source>
        <translation>Limit {time}</translation>
    </message>
    <message>
        <source>已超时</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>{name} {time} 已接收</source>
        <translation>Taken over by {name} {time}</translation>
    </message>
    <message>
        <source>现在没有进行中的班次</source>
        <translation>No shift is running</translation>
    </message>
    <message>
        <source>开班以后，本班的警情、未结事项和记事都记在它名下；换班在这里办理。</source>
        <translation>Once open, its incidents, open matters and notes are recorded under it; it is handed over here.</translation>
    </message>
    <message>
        <source>班次名称</source>
        <translation>Name of the shift</translation>
    </message>
    <message>
        <source>警号、拼音首字母或姓名</source>
        <translation>Number, pinyin initials or name</translation>
    </message>
    <message>
        <source>带班领导</source>
        <translation>Leader</translation>
    </message>
    <message>
        <source>开班</source>
        <translation>Open the shift</translation>
    </message>
    <message>
        <source>以前的班次</source>
        <translation>Earlier shifts</translation>
    </message>
    <message>
        <source>还没有交接过的班次。每次交接后，它的记录留在这里，可以原样重印。</source>
        <translation>No shift has been handed over yet. Each one’s sheet will stay here and can be printed again as it was.</translation>
    </message>
    <message>
        <source>回到本班</source>
        <translation>Back to this shift</translation>
    </message>
    <message>
        <source>班次</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>起止</source>
        <translation>From, to</translation>
    </message>
    <message>
        <source>带班</source>
        <translation>Leader</translation>
    </message>
    <message>
        <source>校验码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>交接完成</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>校验码：与纸面上的一致，纸就与当时的业务日志一致。</source>
        <translation>Code: where the paper shows the same, it agrees with the journal of that moment.</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>保存 PDF</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>{shift}已交接：{giver} 交，{receiver} 接，{count} 件逐件确认。</source>
        <translation>{shift} was handed over by {giver} to {receiver}; {count} items confirmed one by one.</translation>
    </message>
    <message>
        <source>校验码 {code}</source>
        <translation>Code {code}</translation>
    </message>
    <message>
        <source>① 本班</source>
        <translation>① This shift</translation>
    </message>
    <message>
        <source>清单已生成</source>
        <translation>Drawn up</translation>
    </message>
    <message>
        <source>清单未生成</source>
        <translation>Not drawn up</translation>
    </message>
    <message>
        <source>② 接班人逐件确认</source>
        <translation>② The receiver confirms each</translation>
    </message>
    <message>
        <source>接班人</source>
        <translation>Takes over</translation>
    </message>
    <message>
        <source>登录接班</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>已确认 {taken} / {count}</source>
        <translation>Confirmed {taken} / {count}</translation>
    </message>
    <message>
        <source>③ 双方签名</source>
        <translation>③ Both sign</translation>
    </message>
    <message>
        <source>交班人</source>
        <translation>Hands over</translation>
    </message>
    <message>
        <source>交班签名</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>接班签名</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>下一班次的名称</source>
        <translation>Name of the next shift</translation>
    </message>
    <message>
        <source>下一班次</source>
        <translation>Next shift</translation>
    </message>
    <message>
        <source>{shift}&#x3000;自 {since}&#x3000;带班 {leader}</source>
        <translation>{shift}  since {since}  leader {leader}</translation>
    </message>
    <message>
        <source>先生成清单</source>
        <translation>Draw up the sheet first</translation>
    </message>
    <message>
        <source>还有 {count} 件待确认</source>
        <translation>{count} still to confirm</translation>
    </message>
    <message>
        <source>交班人已签，待接班人签</source>
        <translation>First signature given, the receiver’s awaited</translation>
    </message>
    <message>
        <source>待交班人签</source>
        <translation>First signature awaited</translation>
    </message>
    <message>
        <source>{name}，口令已核对</source>
        <translation>{name}, password checked</translation>
    </message>
    <message>
        <source>交接班</source>
        <translation>Shift handover</translation>
    </message>
    <message>
        <source>这一班没有留下交接班记录</source>
        <translation>This shift left no sheet</translation>
    </message>
    <message>
        <source>没有要确认的</source>
        <translation>Nothing to confirm</translation>
    </message>
    <message>
        <source>生成交接清单  Ctrl+Enter</source>
        <translation>Draw up the sheet  Ctrl+Enter</translation>
    </message>
    <message>
        <source>更新交接清单  Ctrl+Enter</source>
        <translation>Update the sheet  Ctrl+Enter</translation>
    </message>
    <message>
        <source>正在核对业务日志…</source>
        <translation>Walking the journal…</translation>
    </message>
    <message>
        <source>纸上的校验码，如 K7AB-CD23-EF45</source>
        <translation>Code on the paper, e.g. K7AB-CD23-EF45</translation>
    </message>
    <message>
        <source>纸上的校验码</source>
        <translation>Code on the paper</translation>
    </message>
    <message>
        <source>核对</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>核对结果</source>
        <translation>What was found</translation>
    </message>
    <message>
        <source>纸与数据库一致。请再对一遍下面几项：</source>
        <translation>Paper and database agree. Compare these once more:</translation>
    </message>
    <message>
        <source>纸与数据库不一致：</source>
        <translation>Paper and database do not agree:</translation>
    </message>
    <message>
        <source>{where}：纸上 {paper}，数据库里 {database}</source>
        <translation>{where}: {paper} on paper, {database} in the database</translation>
    </message>
    <message>
        <source>已审阅签名</source>
        <translation>Read and signed</translation>
    </message>
    <message>
        <source>新到 {count} 件（{numbers}）</source>
        <translation>{count} new ({numbers})</translation>
    </message>
    <message>
        <source>任务 {count}，逾期 {late}  Alt+T</source>
        <translation>Tasks {count}, late {late}  Alt+T</translation>
    </message>
    <message>
        <source>值班记事 {count}  F10</source>
        <translation>Watch notes {count}  F10</translation>
    </message>
    <message>
        <source>领导审阅</source>
        <translation>Leader</translation>
    </message>
    <message>
        <source>审阅签名</source>
        <translation>Sign as read</translation>
    </message>
    <message>
        <source>审阅意见（可不写，印作“已阅”）</source>
        <translation>A word (optional; printed as “read”)</translation>
    </message>
    <message>
        <source>审阅意见</source>
        <translation>The leader&apos;s word</translation>
    </message>
    <message>
        <source>未审阅</source>
        <translation>not read</translation>
    </message>
    <message>
        <source>{count} 班，{waiting} 班未经领导审阅</source>
        <translation>{count} shifts, {waiting} not read by a leader</translation>
    </message>
    <message>
        <source>无人负责</source>
        <translation>nobody in charge</translation>
    </message>
    <message>
        <source>待办事项和装备，逐件确认</source>
        <translation>Open items and equipment, taken one by one</translation>
    </message>
    <message>
        <source>接班人对这一件的说明</source>
        <translation>What the receiver says of it</translation>
    </message>
    <message>
        <source>没有要交接的：接班人不必确认，双方直接签名。</source>
        <translation>Nothing to hand over: both sign at once.</translation>
    </message>
    <message>
        <source>点到的数不同：写数和原因，如 9 一台在充电，按 Enter</source>
        <translation>Counted differently: number and reason, e.g. 9 one is charging, then Enter</translation>
    </message>
    <message>
        <source>对这一件有说明就写在这里，按 Enter 连同确认；没有就在上面按空格</source>
        <translation>A word on this item, Enter takes it with the word; Space above takes it without</translation>
    </message>
    <message>
        <source>接班人复述</source>
        <translation>Read-back</translation>
    </message>
    <message>
        <source>复述：接班后先做什么（印在记录上，可不写）</source>
        <translation>Read-back: what comes first (printed, optional)</translation>
    </message>
    <message>
        <source>接警 {total} 起（有效 {valid}，骚扰 {nuisance}），未结 {open} 起；交接 {items} 件，超时 {late} 件</source>
        <translation>{total} received ({valid} valid, {nuisance} nuisance), {open} open; {items} items to hand over, {late} late</translation>
    </message>
    <message>
        <source>{name}&#x3000;{started} 至 {ended}&#x3000;{signed}&#x3000;{counted}</source>
        <translation>{name}&#x3000;{started} to {ended}&#x3000;{signed}&#x3000;{counted}</translation>
    </message>
    <message>
        <source>重新清点 {count} 项（{numbers}）</source>
        <translation>{count} counted anew ({numbers})</translation>
    </message>
    <message>
        <source>装备已清点 {counted}/{count}  Ctrl+Alt+E</source>
        <translation>Equipment counted {counted}/{count}  Ctrl+Alt+E</translation>
    </message>
    <message>
        <source>清单已生成；装备还有 {count} 项没有清点，先清点</source>
        <translation>Drawn up; {count} pieces of equipment are not counted yet: count them first</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>工作表</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>导入  Ctrl+Enter</source>
        <translation>Import  Ctrl+Enter</translation>
    </message>
    <message>
        <source>换一个文件</source>
        <translation>Another file</translation>
    </message>
    <message>
        <source>请在左边给「报警时间」选一列，才能导入。</source>
        <translation>Choose a column for “Received” on the left to import.</translation>
    </message>
    <message>
        <source>正在试读…</source>
        <translation>Trying…</translation>
    </message>
    <message>
        <source>试读：{rows}；{made}。</source>
        <translation>Trial: {rows}; {made}.</translation>
    </message>
    <message>
        <source>第 {row} 行：{reason}</source>
        <translation>Row {row}: {reason}</translation>
    </message>
    <message>
        <source>自动识别</source>
        <translation>Recognise by itself</translation>
    </message>
    <message>
        <source>预设</source>
        <translation>Preset</translation>
    </message>
    <message>
        <source>时区</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>（不导入）</source>
        <translation>(not imported)</translation>
    </message>
    <message>
        <source>{field}（必有）</source>
        <translation>{field} (required)</translation>
    </message>
    <message>
        <source>导入进度</source>
        <translation>Import progress</translation>
    </message>
    <message>
        <source>停止导入</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>退回的行另存…</source>
        <translation>Save refused rows…</translation>
    </message>
    <message>
        <source>再导入一个文件</source>
        <translation>Import another file</translation>
    </message>
    <message>
        <source>正在导入 {file}</source>
        <translation>Importing {file}</translation>
    </message>
    <message>
        <source>正在通读文件…</source>
        <translation>Reading through the file…</translation>
    </message>
    <message>
        <source>{done} / {rows} 行</source>
        <translation>{done} / {rows} rows</translation>
    </message>
    <message>
        <source>导入完成</source>
        <translation>Import finished</translation>
    </message>
    <message>
        <source>导入已停止</source>
        <translation>Import stopped</translation>
    </message>
    <message>
        <source>新类别 {categories} 个，用时 {seconds} 秒</source>
        <translation>{categories} new categories, {seconds} s</translation>
    </message>
    <message>
        <source>导入没有完成</source>
        <translation>Import not finished</translation>
    </message>
    <message>
        <source>正在停止，已经读到的这一批写完就停…</source>
        <translation>Stopping after the batch that was read…</translation>
    </message>
    <message>
        <source>已经写入的留着；再导入同一个文件，会从停下的地方接着来。</source>
        <translation>What was written stays; importing the same file again goes on from there.</translation>
    </message>
    <message>
        <source>把退回的行另存，用表格软件照「退回原因」改好，再把那个文件导入即可，原因那一列不用删。</source>
        <translation>Save the refused rows, mend them in a spreadsheet by their reasons, and import that file; the column of reasons may stay.</translation>
    </message>
    <message>
        <source>下面只列出前 {count} 行，另存的文件里是全部。</source>
        <translation>Only the first {count} rows are listed; the saved file has all of them.</translation>
    </message>
    <message>
        <source>正在看文件…</source>
        <translation>Looking at the file…</translation>
    </message>
    <message>
        <source>退回的行已另存为 {file}</source>
        <translation>Refused rows saved as {file}</translation>
    </message>
    <message>
        <source>选择要导入的文件</source>
        <translation>Choose the file to import</translation>
    </message>
    <message>
        <source>退回的行另存为</source>
        <translation>Save refused rows as</translation>
    </message>
    <message>
        <source>导入历史警情</source>
        <translation>Import history</translation>
    </message>
    <message>
        <source>把别的系统导出的 CSV 或 XLSX 拖到这里，或按 Enter 选择文件。编码、表头和各列会自动识别，写入之前先试读一遍；读不了的行连同原因退回，改好可以再导入，已经导入过的不会重复。</source>
        <translation>Drop a CSV or XLSX export of another system here, or press Enter to choose a file. Encoding, header and columns are recognised, and the file is tried before anything is written; rows that cannot be read come back with a reason, to be mended and imported again. Nothing is imported twice.</translation>
    </message>
    <message>
        <source>选择文件…  Enter</source>
        <translation>Choose file…  Enter</translation>
    </message>
    <message>
        <source>文件的前 20 行</source>
        <translation>The first 20 rows of the file</translation>
    </message>
    <message>
        <source>附加信息</source>
        <translation>kept beside</translation>
    </message>
    <message>
        <source>退回的行</source>
        <translation>Refused rows</translation>
    </message>
    <message>
        <source>行</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>退回原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>报警时间</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category 1</translation>
    </message>
    <message>
        <source>类型</source>
        <translation>Category 2</translation>
    </message>
    <message>
        <source>细类</source>
        <translation>Category 3</translation>
    </message>
    <message>
        <source>子类</source>
        <translation>Category 4</translation>
    </message>
    <message>
        <source>级别</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>社区</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>经度</source>
        <translation>Longitude</translation>
    </message>
    <message>
        <source>纬度</source>
        <translation>Latitude</translation>
    </message>
    <message>
        <source>坐标</source>
        <translation>Point</translation>
    </message>
    <message>
        <source>警情内容</source>
        <translation>Narrative</translation>
    </message>
    <message>
        <source>报警人</source>
        <translation>Reporter</translation>
    </message>
    <message>
        <source>报警电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>处理结果</source>
        <translation>Disposition</translation>
    </message>
    <message>
        <source>处警人员</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>派警时间</source>
        <translation>Dispatched</translation>
    </message>
    <message>
        <source>出警时间</source>
        <translation>En route</translation>
    </message>
    <message>
        <source>到场时间</source>
        <translation>On scene</translation>
    </message>
    <message>
        <source>处置完毕时间</source>
        <translation>Cleared</translation>
    </message>
    <message>
        <source>办结时间</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>签收时间</source>
        <translation>Acknowledged</translation>
    </message>
    <message>
        <source>反馈时间</source>
        <translation>Feedback time</translation>
    </message>
    <message>
        <source>报警方式</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>反馈内容</source>
        <translation>Feedback</translation>
    </message>
    <message>
        <source>逗号</source>
        <translation>comma</translation>
    </message>
    <message>
        <source>分号</source>
        <translation>semicolon</translation>
    </message>
    <message>
        <source>制表符</source>
        <translation>tab</translation>
    </message>
    <message>
        <source>竖线</source>
        <translation>bar</translation>
    </message>
    <message>
        <source>编码 {name}</source>
        <translation>encoding {name}</translation>
    </message>
    <message>
        <source>分隔符 {word}</source>
        <translation>delimiter {word}</translation>
    </message>
    <message>
        <source>没有表头</source>
        <translation>no header</translation>
    </message>
    <message>
        <source>表头在第 {row} 行</source>
        <translation>header in row {row}</translation>
    </message>
    <message>
        <source>{count} 列</source>
        <translation>{count} columns</translation>
    </message>
    <message>
        <source>{rows} 行 = 收下 {accepted} + 退回 {rejected} + 重复 {repeated}</source>
        <translation>{rows} rows = {accepted} accepted + {rejected} refused + {repeated} repeated</translation>
    </message>
    <message>
        <source>警情 {incidents} 起，派警 {assignments} 条</source>
        <translation>{incidents} incidents, {assignments} assignments</translation>
    </message>
    <message>
        <source>文件读写不了：{reason}</source>
        <translation>The file cannot be read or written: {reason}</translation>
    </message>
    <message>
        <source>导入没有完成：{reason}</source>
        <translation>The import did not finish: {reason}</translation>
    </message>
    <message>
        <source>请先登录（Ctrl+L），再导入</source>
        <translation>Sign in first (Ctrl+L), then import</translation>
    </message>
    <message>
        <source>导入：{rows}</source>
        <translation>Import: {rows}</translation>
    </message>
    <message>
        <source>{file}-退回.csv</source>
        <translation>{file}-refused.csv</translation>
    </message>
    <message>
        <source>损失金额</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>接触渠道</source>
        <translation>Contact channel</translation>
    </message>
    <message>
        <source>收下的有 {count} 行坐标不能用（不是经纬度，或为 0,0），没有带坐标。</source>
        <translation>{count} of the accepted rows had unusable coordinates (not degrees, or 0,0) and were taken without them.</translation>
    </message>
</context>
<context>
    <name>Incident</name>
    <message>
        <source>刚刚</source>
        <translation>just now</translation>
    </message>
    <message>
        <source>{count} 分钟前</source>
        <translation>{count} min ago</translation>
    </message>
    <message>
        <source>{count} 小时前</source>
        <translation>{count} h ago</translation>
    </message>
    <message>
        <source>{count} 天前</source>
        <translation>{count} d ago</translation>
    </message>
    <message>
        <source>{count}秒</source>
        <translation>{count} s</translation>
    </message>
    <message>
        <source>{count}分</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{hours}时{minutes}分</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{count}天</source>
        <translation>{count} d</translation>
    </message>
    <message>
        <source>手工录入</source>
        <translation>By hand</translation>
    </message>
    <message>
        <source>平台推送</source>
        <translation>By message</translation>
    </message>
    <message>
        <source>历史导入</source>
        <translation>By import</translation>
    </message>
    <message>
        <source>查看</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>写明理由后显示 60 秒  Ctrl+U</source>
        <translation>Shown for 60 s once a reason is given  Ctrl+U</translation>
    </message>
    <message>
        <source>查看报警人信息</source>
        <translation>Show the reporter</translation>
    </message>
    <message>
        <source>并入 {number}</source>
        <translation>Merged into {number}</translation>
    </message>
    <message>
        <source>没有地址</source>
        <translation>No address</translation>
    </message>
    <message>
        <source>反馈确认：{name}</source>
        <translation>Confirmed at feedback: {name}</translation>
    </message>
    <message>
        <source>未登记</source>
        <translation>Not recorded</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>报警人</source>
        <translation>Reporter</translation>
    </message>
    <message>
        <source>接警</source>
        <translation>Take incident</translation>
    </message>
    <message>
        <source>预约</source>
        <translation>Scheduled</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Disposition</translation>
    </message>
    <message>
        <source>已并入</source>
        <translation>Merged in</translation>
    </message>
    <message>
        <source>不再更正</source>
        <translation>Stop correcting</translation>
    </message>
    <message>
        <source>更正：{text}</source>
        <translation>Corrects: {text}</translation>
    </message>
    <message>
        <source>已追加记录 {number}</source>
        <translation>Note added: {number}</translation>
    </message>
    <message>
        <source>追加记录，Enter 保存，Shift+Enter 换行</source>
        <translation>Add a note: Enter saves, Shift+Enter breaks the line</translation>
    </message>
    <message>
        <source>追加记录</source>
        <translation>Add note</translation>
    </message>
    <message>
        <source>记录</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>经过</source>
        <translation>Narrative</translation>
    </message>
    <message>
        <source>人员</source>
        <translation>Persons</translation>
    </message>
    <message>
        <source>日志</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>更多</source>
        <translation>More</translation>
    </message>
    <message>
        <source>这里显示一起警情的全部情况。
在左侧队列里选一起，或按 F4 接新警情。</source>
        <translation>Everything about one incident appears here.
Choose one in the queue on the left, or press F4 for a new one.</translation>
    </message>
    <message>
        <source>人员信息显示 60 秒，理由已记入日志</source>
        <translation>Personal data is shown for 60 s; the reason stands in the journal</translation>
    </message>
    <message>
        <source>查看 {number} 的人员信息，理由？</source>
        <translation>Show personal data of {number}: for what reason?</translation>
    </message>
    <message>
        <source>警情详情</source>
        <translation>Incident detail</translation>
    </message>
    <message>
        <source>更正这条记录</source>
        <translation>Correct this note</translation>
    </message>
    <message>
        <source>没有警情内容</source>
        <translation>No narrative</translation>
    </message>
    <message>
        <source>反馈</source>
        <translation>Feedback</translation>
    </message>
    <message>
        <source>系统</source>
        <translation>System</translation>
    </message>
    <message>
        <source>更正“{text}”</source>
        <translation>Correct “{text}”</translation>
    </message>
    <message>
        <source>身份</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation>Identity number</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>涉警人员</source>
        <translation>Persons involved</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>何人</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>席位</source>
        <translation>Seat</translation>
    </message>
    <message>
        <source>何事</source>
        <translation>What</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>时间线</source>
        <translation>Time line</translation>
    </message>
    <message>
        <source>这起警情刚被 {who} 更改：{what}</source>
        <translation>{who} has just changed this incident: {what}</translation>
    </message>
    <message>
        <source>规范</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>损失 {sum}</source>
        <translation>Loss {sum}</translation>
    </message>
    <message>
        <source>接触渠道 {name}</source>
        <translation>Contact by {name}</translation>
    </message>
    <message>
        <source>{year} 年生</source>
        <translation>born {year}</translation>
    </message>
    <message>
        <source>回访</source>
        <translation>Call-backs</translation>
    </message>
    <message>
        <source>{path}（指令，不计入警情；Alt+W 看劝阻）</source>
        <translation>{path} (an order, counted as no incident; Alt+W shows the warning)</translation>
    </message>
    <message>
        <source>案件</source>
        <translation>Case</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>报警人</source>
        <translation>Reporter</translation>
    </message>
    <message>
        <source>简要警情</source>
        <translation>Narrative</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>社区</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>级别</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>接警时间</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>预约时间</source>
        <translation>Scheduled</translation>
    </message>
    <message>
        <source>地址或简要警情至少写一项</source>
        <translation>Give an address or a narrative</translation>
    </message>
    <message>
        <source>随类别</source>
        <translation>As the category</translation>
    </message>
    <message>
        <source>上次有一份没有保存的新警情，按 F4 继续</source>
        <translation>An unsaved new incident is waiting: F4 to go on</translation>
    </message>
    <message>
        <source>新警情</source>
        <translation>New incident</translation>
    </message>
    <message>
        <source>已接警 {number}</source>
        <translation>Taken in {number}</translation>
    </message>
    <message>
        <source>编号在保存时给出；接警时间已记为现在</source>
        <translation>The number is given on saving; received is set to now</translation>
    </message>
    <message>
        <source>可能重复：{number} {category}（{why}）</source>
        <translation>Perhaps a duplicate: {number} {category} ({why})</translation>
    </message>
    <message>
        <source>涉警人员</source>
        <translation>Persons</translation>
    </message>
    <message>
        <source>去掉这个人</source>
        <translation>Remove this person</translation>
    </message>
    <message>
        <source>身份</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>添加一人  Alt+P</source>
        <translation>Add a person  Alt+P</translation>
    </message>
    <message>
        <source>建议：{name}（因：{words}）&#x3000;Ctrl+G 采用</source>
        <translation>Proposed: {name} (because: {words})  Ctrl+G to take</translation>
    </message>
</context>
<context>
    <name>KeyCard</name>
    <message>
        <source>按键一览</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>打印  Ctrl+P</source>
        <translation>Print  Ctrl+P</translation>
    </message>
    <message>
        <source>打印按键一览</source>
        <translation>Print key card</translation>
    </message>
</context>
<context>
    <name>Known</name>
    <message>
        <source>最近 {line}</source>
        <translation>last {line}</translation>
    </message>
    <message>
        <source>已知情况</source>
        <translation>What is known</translation>
    </message>
    <message>
        <source>已合并为 {number}，可撤回</source>
        <translation>Merged into {number}; can be undone</translation>
    </message>
    <message>
        <source>警示</source>
        <translation>Caution</translation>
    </message>
    <message>
        <source>疑似同一起</source>
        <translation>Same event?</translation>
    </message>
    <message>
        <source>Ctrl+U 查看</source>
        <translation>Ctrl+U show</translation>
    </message>
    <message>
        <source>{count} 起</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>Ctrl+B 展开</source>
        <translation>Ctrl+B more</translation>
    </message>
    <message>
        <source>已知</source>
        <translation>Known</translation>
    </message>
    <message>
        <source>同两方</source>
        <translation>Both parties</translation>
    </message>
    <message>
        <source>同一人</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>同号码</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>仅同姓名</source>
        <translation>Name only</translation>
    </message>
    <message>
        <source>同地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>地址相近</source>
        <translation>Near</translation>
    </message>
    <message>
        <source>仅姓名相同，请核实是否本人</source>
        <translation>the name alone is the same: check whether it is this person</translation>
    </message>
    <message>
        <source>地址相近，请核实</source>
        <translation>the address is near: check</translation>
    </message>
    <message>
        <source>暴力</source>
        <translation>Violence</translation>
    </message>
    <message>
        <source>凶器</source>
        <translation>Weapon</translation>
    </message>
    <message>
        <source>传染病</source>
        <translation>Infection</translation>
    </message>
    <message>
        <source>精神障碍</source>
        <translation>Mental disorder</translation>
    </message>
    <message>
        <source>犬只</source>
        <translation>Dog</translation>
    </message>
    <message>
        <source>重点部位</source>
        <translation>Key place</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>{days} 天内 {count} 次</source>
        <translation>{count} in {days} days</translation>
    </message>
    <message>
        <source>{number} {category}（{why}）</source>
        <translation>{number} {category} ({why})</translation>
    </message>
    <message>
        <source>有效至 {day}</source>
        <translation>until {day}</translation>
    </message>
    <message>
        <source>来源 {source}</source>
        <translation>source {source}</translation>
    </message>
    <message>
        <source>本警情并入它</source>
        <translation>this one into it</translation>
    </message>
    <message>
        <source>它并入本警情</source>
        <translation>it into this one</translation>
    </message>
    <message>
        <source>串并案</source>
        <translation>Series</translation>
    </message>
    <message>
        <source>矛盾纠纷</source>
        <translation>Disputes</translation>
    </message>
    <message>
        <source>{grade}级</source>
        <translation>{grade}</translation>
    </message>
    <message>
        <source>务工 {count} 人</source>
        <translation>{count} workers</translation>
    </message>
    <message>
        <source>走访逾期，应于 {day}</source>
        <translation>Visit overdue since {day}</translation>
    </message>
    <message>
        <source>{day} 前走访</source>
        <translation>Visit due by {day}</translation>
    </message>
</context>
<context>
    <name>Leads</name>
    <message>
        <source>分级</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Facts</translation>
    </message>
    <message>
        <source>什么人、什么事、在哪里、什么时候；第一行是标题</source>
        <translation>Who, what, where, when; the first line is its title</translation>
    </message>
    <message>
        <source>社区</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>哪位民警</source>
        <translation>Which officer</translation>
    </message>
    <message>
        <source>哪个单位</source>
        <translation>Which unit</translation>
    </message>
    <message>
        <source>巡查线索</source>
        <translation>Clue of the patrol post</translation>
    </message>
    <message>
        <source>系列</source>
        <translation>Series</translation>
    </message>
    <message>
        <source>研判</source>
        <translation>Assessments</translation>
    </message>
    <message>
        <source>提供人</source>
        <translation>Informant</translation>
    </message>
    <message>
        <source>可不填；平时遮盖，看全名要写理由</source>
        <translation>May be left out; masked, shown in full for a reason</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>移交给</source>
        <translation>Handed to</translation>
    </message>
    <message>
        <source>民警或队伍；交外单位的，请写结果</source>
        <translation>An officer or a team; to another unit is a result</translation>
    </message>
    <message>
        <source>要求</source>
        <translation>What is asked</translation>
    </message>
    <message>
        <source>核查线索，回报结果</source>
        <translation>Look into the lead and report the result</translation>
    </message>
    <message>
        <source>移交线索&#x3000;{number}</source>
        <translation>Hand over clue {number}</translation>
    </message>
    <message>
        <source>谁签收</source>
        <translation>Who acknowledges</translation>
    </message>
    <message>
        <source>签收线索&#x3000;{number}</source>
        <translation>Acknowledge lead&#x3000;{number}</translation>
    </message>
    <message>
        <source>核查情况</source>
        <translation>Work done</translation>
    </message>
    <message>
        <source>做了什么、查到什么、还要什么</source>
        <translation>What was done, what was found, what is still wanted</translation>
    </message>
    <message>
        <source>记核查&#x3000;{number}</source>
        <translation>Note work&#x3000;{number}</translation>
    </message>
    <message>
        <source>线索结果&#x3000;{number}</source>
        <translation>Result of clue {number}</translation>
    </message>
    <message>
        <source>成案的不在这里写：按 Ctrl+E 由线索登记案件</source>
        <translation>A case is not written here: Ctrl+E registers one from the lead</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>转给</source>
        <translation>Referred to</translation>
    </message>
    <message>
        <source>并入</source>
        <translation>Merge into</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Explanation</translation>
    </message>
    <message>
        <source>怎样处理的，或为什么查无实据；转出、并入的可不写</source>
        <translation>How it was dealt with, or why nothing is in it; not needed for referred or joined</translation>
    </message>
    <message>
        <source>什么时候</source>
        <translation>When</translation>
    </message>
    <message>
        <source>不填就是现在</source>
        <translation>Empty: now</translation>
    </message>
    <message>
        <source>{at} 前</source>
        <translation>by {at}</translation>
    </message>
    <message>
        <source>还没有移交</source>
        <translation>not handed on yet</translation>
    </message>
    <message>
        <source>收到</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Entered</translation>
    </message>
    <message>
        <source>并入本条的</source>
        <translation>Joined to this</translation>
    </message>
    <message>
        <source>签收</source>
        <translation>Acknowledged</translation>
    </message>
    <message>
        <source>{at} 前签收</source>
        <translation>to acknowledge by {at}</translation>
    </message>
    <message>
        <source>结果期限</source>
        <translation>Result due</translation>
    </message>
    <message>
        <source>{stage}，已破案</source>
        <translation>{stage}, solved</translation>
    </message>
    <message>
        <source>未了结</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>没有未了结的线索</source>
        <translation>No open leads</translation>
    </message>
    <message>
        <source>待签收</source>
        <translation>To acknowledge</translation>
    </message>
    <message>
        <source>没有等待签收的线索</source>
        <translation>No lead waits to be acknowledged</translation>
    </message>
    <message>
        <source>已成案</source>
        <translation>Became a case</translation>
    </message>
    <message>
        <source>还没有线索成案</source>
        <translation>No lead has become a case yet</translation>
    </message>
    <message>
        <source>已了结</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>没有了结的线索</source>
        <translation>No lead is over</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>还没有线索</source>
        <translation>No leads yet</translation>
    </message>
    <message>
        <source>线索和案件</source>
        <translation>Lead and cases</translation>
    </message>
    <message>
        <source>经过</source>
        <translation>Narrative</translation>
    </message>
    <message>
        <source>相似和任务</source>
        <translation>Alike and tasks</translation>
    </message>
    <message>
        <source>超时没有结果：请催办任务，或按 Ctrl+S 改交</source>
        <translation>No result in time: chase the task, or hand it to another with Ctrl+S</translation>
    </message>
    <message>
        <source>超时没有签收：请电话催，或按 Ctrl+S 改交</source>
        <translation>Not acknowledged in time: telephone, or hand it to another with Ctrl+S</translation>
    </message>
    <message>
        <source>案件没有成立；需要再查的按 Ctrl+D 重新打开</source>
        <translation>No case came of it; Ctrl+D reopens the lead</translation>
    </message>
    <message>
        <source>有 {count} 条可能是同一线索，见“相似和任务”；按 M 并入</source>
        <translation>{count} may be the same lead, see “Alike and tasks”; M joins</translation>
    </message>
    <message>
        <source>为什么重新打开 {number}？</source>
        <translation>Why reopen {number}?</translation>
    </message>
    <message>
        <source>为什么查看提供人？显示 60 秒，理由记入日志</source>
        <translation>Why see the informant? Shown for 60 seconds; the reason is journalled</translation>
    </message>
    <message>
        <source>这条线索还没有成案</source>
        <translation>This lead has not become a case yet</translation>
    </message>
    <message>
        <source>移交</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>记核查</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>登记案件</source>
        <translation>To case</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>重新打开</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>线索</source>
        <translation>Clues</translation>
    </message>
    <message>
        <source>还没有线索。按 Ctrl+N 登记，或在指挥台选中警情按 Ctrl+Alt+X 从警情登记。</source>
        <translation>No leads yet. Ctrl+N registers one; Ctrl+Alt+X at the desk registers one from the chosen incident.</translation>
    </message>
    <message>
        <source>Enter 打开案件&#x3000;相似：Enter 打开&#x3000;M 并入&#x3000;&#x3000;任务：Enter 打开&#x3000;Esc 返回</source>
        <translation>Enter opens the case&#x3000;Alike: Enter opens&#x3000;M joins&#x3000;&#x3000;Tasks: Enter opens&#x3000;Esc goes back</translation>
    </message>
    <message>
        <source>由线索成案</source>
        <translation>Cases of the lead</translation>
    </message>
    <message>
        <source>案件</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>进展</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>办案民警</source>
        <translation>Officers</translation>
    </message>
    <message>
        <source>嫌疑人</source>
        <translation>Suspect</translation>
    </message>
    <message>
        <source>抓获</source>
        <translation>Arrests</translation>
    </message>
    <message>
        <source>处理</source>
        <translation>Dealt with</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>What</translation>
    </message>
    <message>
        <source>谁</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>相似线索</source>
        <translation>Clues alike</translation>
    </message>
    <message>
        <source>为什么提示</source>
        <translation>Why it is shown</translation>
    </message>
    <message>
        <source>任务</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>交给</source>
        <translation>To</translation>
    </message>
    <message>
        <source>反馈</source>
        <translation>Feedback</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>收到时间</source>
        <translation>Received at</translation>
    </message>
    <message>
        <source>可以以后再交</source>
        <translation>May be handed on later</translation>
    </message>
    <message>
        <source>来自警情 {number}</source>
        <translation>From incident {number}</translation>
    </message>
    <message>
        <source>登记线索</source>
        <translation>Enter a clue</translation>
    </message>
    <message>
        <source>不填就不变</source>
        <translation>Empty leaves it as it is</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>更正线索&#x3000;{number}</source>
        <translation>Correct lead&#x3000;{number}</translation>
    </message>
    <message>
        <source>分级改了，下一次移交起按新的时限</source>
        <translation>Another grade counts from the next handing</translation>
    </message>
    <message>
        <source>社区民警</source>
        <translation>community officer</translation>
    </message>
    <message>
        <source>巡查岗</source>
        <translation>Patrol post</translation>
    </message>
    <message>
        <source>群众</source>
        <translation>Public</translation>
    </message>
    <message>
        <source>警情</source>
        <translation>Incidents</translation>
    </message>
    <message>
        <source>外单位</source>
        <translation>Outside unit</translation>
    </message>
    <message>
        <source>待移交</source>
        <translation>To hand on</translation>
    </message>
    <message>
        <source>核查中</source>
        <translation>Being worked</translation>
    </message>
    <message>
        <source>已转外单位</source>
        <translation>Referred</translation>
    </message>
    <message>
        <source>已处理</source>
        <translation>Dealt with</translation>
    </message>
    <message>
        <source>查无实据</source>
        <translation>Nothing in it</translation>
    </message>
    <message>
        <source>已并入</source>
        <translation>Merged</translation>
    </message>
    <message>
        <source>核查</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>成案</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>同一地点、同一类别</source>
        <translation>Same place, same category</translation>
    </message>
    <message>
        <source>同一社区、同一类别</source>
        <translation>Same community, same category</translation>
    </message>
    <message>
        <source>登记于</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>签收情况</source>
        <translation>Acknowledged</translation>
    </message>
    <message>
        <source>打印线索移交核查单</source>
        <translation>Print the sheet of the lead</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
</context>
<context>
    <name>Likeness</name>
    <message>
        <source>相隔 {minutes} 分钟</source>
        <translation>{minutes} min apart</translation>
    </message>
    <message>
        <source>同社区</source>
        <translation>same community</translation>
    </message>
    <message>
        <source>地址相近</source>
        <translation>similar address</translation>
    </message>
    <message>
        <source>同类别</source>
        <translation>same category</translation>
    </message>
    <message>
        <source>相距 {metres} 米</source>
        <translation>{metres} m apart</translation>
    </message>
</context>
<context>
    <name>Map</name>
    <message>
        <source>画哪个社区</source>
        <translation>Which community</translation>
    </message>
    <message>
        <source>保存  Enter</source>
        <translation>Save  Enter</translation>
    </message>
    <message>
        <source>删除边界</source>
        <translation>Remove outline</translation>
    </message>
    <message>
        <source>取消  Esc</source>
        <translation>Cancel  Esc</translation>
    </message>
    <message>
        <source>选一个社区，然后在图上点出它的每个角</source>
        <translation>Choose a community, then click each of its corners on the map</translation>
    </message>
    <message>
        <source>点击加角，靠近邻居的角会对齐；退格取消上一个。{0}</source>
        <translation>Click to add a corner, near a neighbour&apos;s it snaps; Backspace takes back the last. {0}</translation>
    </message>
    <message>
        <source>Enter 闭合并保存；退格取消上一个角</source>
        <translation>Enter closes and saves; Backspace takes back the last corner</translation>
    </message>
    <message>
        <source>拖动角可移动，点边上加角，Delete 删去选中的角；Enter 保存</source>
        <translation>Drag corners, click an edge to add one, Delete removes the chosen one; Enter saves</translation>
    </message>
    <message>
        <source>原有的边界由几块组成，重画会替换它。</source>
        <translation>The present outline has several parts; a new one replaces it. </translation>
    </message>
    <message>
        <source>已保存 {number} 的边界</source>
        <translation>Outline of {number} saved</translation>
    </message>
    <message>
        <source>已删除 {number} 的边界</source>
        <translation>Outline of {number} removed</translation>
    </message>
    <message>
        <source>（虚构）</source>
        <translation> (fictional)</translation>
    </message>
    <message>
        <source>导入  Enter</source>
        <translation>Import  Enter</translation>
    </message>
    <message>
        <source>已导入 {number} 个社区的边界</source>
        <translation>Outlines of {number} communities imported</translation>
    </message>
    <message>
        <source>{file}：对上 {count} 个社区</source>
        <translation>{file}: {count} communities matched</translation>
    </message>
    <message>
        <source>对不上：{0}</source>
        <translation>not matched: {0}</translation>
    </message>
    <message>
        <source>仍没有边界：{0}</source>
        <translation>still without outline: {0}</translation>
    </message>
    <message>
        <source>请核对：{0}</source>
        <translation>please check: {0}</translation>
    </message>
    <message>
        <source>导入社区边界</source>
        <translation>Import outlines</translation>
    </message>
    <message>
        <source>导出社区边界</source>
        <translation>Export outlines</translation>
    </message>
    <message>
        <source>导出地图</source>
        <translation>Export map</translation>
    </message>
    <message>
        <source>文件名须以 .png、.pdf 或 .svg 结尾</source>
        <translation>The name must end in .png, .pdf or .svg</translation>
    </message>
    <message>
        <source>没有写成（{fault}）；请换一个位置</source>
        <translation>Not written ({fault}); choose another place</translation>
    </message>
    <message>
        <source>已导出 {file}</source>
        <translation>Exported {file}</translation>
    </message>
    <message>
        <source>北</source>
        <translation>N</translation>
    </message>
    <message>
        <source>{0} 公里</source>
        <translation>{0} km</translation>
    </message>
    <message>
        <source>{0} 米</source>
        <translation>{0} m</translation>
    </message>
    <message>
        <source>警情地图</source>
        <translation>Incident map</translation>
    </message>
    <message>
        <source>导入边界…</source>
        <translation>Import outlines…</translation>
    </message>
    <message>
        <source>画边界  Ctrl+D</source>
        <translation>Draw outline  Ctrl+D</translation>
    </message>
    <message>
        <source>导出边界…</source>
        <translation>Export outlines…</translation>
    </message>
    <message>
        <source>导出地图…  Ctrl+Shift+E</source>
        <translation>Export map…  Ctrl+Shift+E</translation>
    </message>
    <message>
        <source>地图</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>社区起数</source>
        <translation>Incidents by community</translation>
    </message>
    <message>
        <source>密度，最高每平方公里 {0} 起</source>
        <translation>Density, highest {0} per km²</translation>
    </message>
    <message>
        <source>虚线：热点，实有 / 平均应有</source>
        <translation>Dashed: hotspots, actual / mean</translation>
    </message>
    <message>
        <source>还没有社区边界：可以导入 GeoJSON 文件，或在图上画。</source>
        <translation>No outlines of communities yet: import a GeoJSON file, or draw them on the map. </translation>
    </message>
    <message>
        <source>还没有社区边界：请导入 GeoJSON 文件；填了所址坐标，也可以在图上画。</source>
        <translation>No outlines of communities yet: import a GeoJSON file; with the station&apos;s coordinates filled in they can be drawn, too. </translation>
    </message>
    <message>
        <source>这些天没有警情：换一个时段，或放宽类别和社区。</source>
        <translation>No incidents on these days: choose another period, or a wider category and community. </translation>
    </message>
    <message>
        <source>这些警情都没有可用的坐标，只能按社区着色。</source>
        <translation>None of these incidents has usable coordinates: only the communities are coloured. </translation>
    </message>
    <message>
        <source>离这些警情太远、没有画：{0}</source>
        <translation>Too far from these incidents, not drawn: {0}</translation>
    </message>
    <message>
        <source>没有全部社区的边界：图边缘的密度偏低</source>
        <translation>Not every community has an outline: density at the rim is too low</translation>
    </message>
    <message>
        <source>辖区外 {0} 起没有计入密度和热点</source>
        <translation>{0} outside the precinct do not count for density and hotspots</translation>
    </message>
    <message>
        <source>热点：密度达到平均的两倍，带宽 {0} 米，是看得出的多，不是检验</source>
        <translation>Hotspot: twice the mean density, bandwidth {0} m; it stands out, it is no test</translation>
    </message>
    <message>
        <source>经度 {0}，纬度 {1}</source>
        <translation>Longitude {0}, latitude {1}</translation>
    </message>
    <message>
        <source>图上框选</source>
        <translation>Box on the map</translation>
    </message>
    <message>
        <source>{0}：没有警情</source>
        <translation>{0}: no incidents</translation>
    </message>
    <message>
        <source>{name}：{count} 起，点击看明细</source>
        <translation>{name}: {count}, click for the incidents</translation>
    </message>
    <message>
        <source>图上还没有位置：请先在派出所资料里填所址坐标，或导入边界</source>
        <translation>The map has no place yet: fill in the station&apos;s coordinates first, or import outlines</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>有坐标 {0} 起</source>
        <translation>{0} placed</translation>
    </message>
    <message>
        <source>有坐标</source>
        <translation>Placed</translation>
    </message>
    <message>
        <source>缺 {0}</source>
        <translation>{0} without</translation>
    </message>
    <message>
        <source>没有坐标</source>
        <translation>Without coordinates</translation>
    </message>
    <message>
        <source>异常 {0}</source>
        <translation>{0} odd</translation>
    </message>
    <message>
        <source>坐标异常</source>
        <translation>Odd coordinates</translation>
    </message>
    <message>
        <source>热点 {0}</source>
        <translation>Hotspot {0}</translation>
    </message>
    <message>
        <source>社区和热点</source>
        <translation>Communities and hotspots</translation>
    </message>
    <message>
        <source>没有边界的社区</source>
        <translation>Communities without outline</translation>
    </message>
    <message>
        <source>步长</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>怎样看</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>暂停  空格</source>
        <translation>Pause  Space</translation>
    </message>
    <message>
        <source>播放  空格</source>
        <translation>Play  Space</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>此处</source>
        <translation>Here</translation>
    </message>
    <message>
        <source>社区按警情数着色</source>
        <translation>Communities by incidents</translation>
    </message>
    <message>
        <source>警情密度</source>
        <translation>Density</translation>
    </message>
    <message>
        <source>热点</source>
        <translation>Hotspots</translation>
    </message>
    <message>
        <source>每起警情</source>
        <translation>Each incident</translation>
    </message>
    <message>
        <source>名称和起数</source>
        <translation>Names and counts</translation>
    </message>
    <message>
        <source>逐日</source>
        <translation>By day</translation>
    </message>
    <message>
        <source>逐周</source>
        <translation>By week</translation>
    </message>
    <message>
        <source>累计</source>
        <translation>Cumulative</translation>
    </message>
    <message>
        <source>只看这一段</source>
        <translation>This step alone</translation>
    </message>
    <message>
        <source>共 {0} 起</source>
        <translation>{0} in all</translation>
    </message>
    <message>
        <source>方向键移动&#x3000;+ − 缩放&#x3000;0 全图&#x3000;空格 播放&#x3000;PgUp PgDn 前后一步&#x3000;1…6 图层&#x3000;点一起看警情&#x3000;按住 Shift 拖框看框内</source>
        <translation>Arrows move   + − zoom   0 whole   Space play   PgUp PgDn one step   1…6 layers   click opens   Shift and drag: what is in the box</translation>
    </message>
    <message>
        <source>距离</source>
        <translation>Distance</translation>
    </message>
    <message>
        <source> 米</source>
        <translation> m</translation>
    </message>
    <message>
        <source>相隔</source>
        <translation>Apart</translation>
    </message>
    <message>
        <source> 天</source>
        <translation> days</translation>
    </message>
    <message>
        <source>检验  Enter</source>
        <translation>Test  Enter</translation>
    </message>
    <message>
        <source>关闭  Esc</source>
        <translation>Close  Esc</translation>
    </message>
    <message>
        <source>条件变了：按 Enter 重新检验</source>
        <translation>The question has changed: press Enter to test again</translation>
    </message>
    <message>
        <source>正在检验 {0}%&#x3000;Esc 停止</source>
        <translation>Testing {0}%&#x3000;Esc stops it</translation>
    </message>
    <message>
        <source>近重复检验</source>
        <translation>Near repeats</translation>
    </message>
    <message>
        <source>{distance} 米、{days} 天内</source>
        <translation>within {distance} m and {days} days</translation>
    </message>
    <message>
        <source>{near}再次发生的是随机的 {ratio} 倍，不像碰巧（p = {p}）</source>
        <translation>Repeats {near} are {ratio} times what chance would bring, hardly by chance (p = {p})</translation>
    </message>
    <message>
        <source>。{asked}，有坐标 {points} 起，这样近的 {pairs} 对，随机应有 {even} 对</source>
        <translation>. {asked}: {points} incidents with coordinates, {pairs} pairs so near, {even} by chance</translation>
    </message>
    <message>
        <source>。时段超过一年：警情从一处移到另一处，看来也像接连</source>
        <translation>. The period is longer than a year: incidents that move from one part of town to another look near, too</translation>
    </message>
    <message>
        <source>下周易发：点太少，不画</source>
        <translation>Next week: too few points, not drawn</translation>
    </message>
    <message>
        <source>斜线格：易发，{0}</source>
        <translation>Hatched: likely, {0}</translation>
    </message>
    <message>
        <source>下周易发：{past} 有坐标的 {points} 起，不到 {least} 起，看不出规律，不画</source>
        <translation>Next week: {points} incidents of {past} have coordinates, fewer than {least}; that shows no pattern, nothing is drawn</translation>
    </message>
    <message>
        <source>。逐周回头试了 {weeks} 周（只用那周以前的）：{incidents} 起中 {hit} 落在格里，随意挑同样多的格是 {random}</source>
        <translation>. Tried on the last {weeks} weeks, each from what came before it: {hit} of {incidents} incidents fell into the cells, {random} for as many cells at random</translation>
    </message>
    <message>
        <source>近重复检验…</source>
        <translation>Near repeats…</translation>
    </message>
    <message>
        <source>下周易发</source>
        <translation>Likely next week</translation>
    </message>
    <message>
        <source>{asked}，有坐标 {points} 起：{near}没有可比的两起，无从检验</source>
        <translation>{asked}: {points} incidents with coordinates, no two of them to compare {near}: nothing to test</translation>
    </message>
    <message>
        <source>看不出近重复：{near}再发的是随机的 {ratio} 倍，可能是碰巧（p = {p}）</source>
        <translation>No near repeats to be seen: those {near} are {ratio} times what chance would bring, perhaps by chance (p = {p})</translation>
    </message>
    <message>
        <source>下周易发：据 {past} 的 {points} 起，{years} 年的密度占 {old}，近 {weeks} 周、{reach} 米内的占 {new}；画有过警情的格里最可能的 {share}，每格 {cell} 米</source>
        <translation>Next week: from {points} incidents of {past}; {old} by the density of {years} years, {new} by what came within {reach} m in the last {weeks} weeks. Drawn are the likeliest {share} of the cells that had an incident, {cell} m each</translation>
    </message>
    <message>
        <source>打印警情地图</source>
        <translation>Print incident map</translation>
    </message>
    <message>
        <source>打印  Ctrl+P</source>
        <translation>Print  Ctrl+P</translation>
    </message>
</context>
<context>
    <name>NotNow</name>
    <message>
        <source>先在警情队列里选一起警情，再{what}</source>
        <translation>Choose an incident in the queue first, then: {what}</translation>
    </message>
    <message>
        <source>{number} {state}，现在不能{what}</source>
        <translation>{number} is: {state}. Not possible now: {what}</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>没有消息</source>
        <translation>No messages</translation>
    </message>
    <message>
        <source>收起消息</source>
        <translation>Hide message</translation>
    </message>
    <message>
        <source>撤回 (Ctrl+Z)  {count} 秒</source>
        <translation>Undo (Ctrl+Z)  {count} s</translation>
    </message>
</context>
<context>
    <name>OfficersPage</name>
    <message>
        <source>复制链接</source>
        <translation>Copy link</translation>
    </message>
    <message>
        <source>收起</source>
        <translation>Put away</translation>
    </message>
    <message>
        <source>{name}的网页口令：请他用手机扫码打开</source>
        <translation>Token for {name}: scan it with the officer&apos;s phone</translation>
    </message>
    <message>
        <source>只显示这一次，本机不留底。手机丢了就撤销，再重新发放。</source>
        <translation>Shown this once and kept nowhere. If the phone is lost, revoke it and issue a new one.</translation>
    </message>
    <message>
        <source>网页还没有开启，开启后链接才打得开。</source>
        <translation>The page is off; the link opens once it is on.</translation>
    </message>
    <message>
        <source>二维码</source>
        <translation>QR code</translation>
    </message>
    <message>
        <source>撤销口令</source>
        <translation>Revoke token</translation>
    </message>
    <message>
        <source>已发放网页口令：{number}</source>
        <translation>Page token issued: {number}</translation>
    </message>
    <message>
        <source>已撤销网页口令：{number}</source>
        <translation>Page token revoked: {number}</translation>
    </message>
    <message>
        <source>重新发放（原链接失效）</source>
        <translation>Issue anew (the old link stops working)</translation>
    </message>
    <message>
        <source>发放口令</source>
        <translation>Issue token</translation>
    </message>
    <message>
        <source>民警网页</source>
        <translation>Officers&apos; page</translation>
    </message>
    <message>
        <source>民警用手机看自己的警情，一按签收、出警、到场、处置完毕，写反馈，传照片。默认关闭；开启后由本席位的程序提供，关窗口即停。</source>
        <translation>Officers see their own incidents on their phones, acknowledge, set out, arrive and clear with one touch, write feedback and send photos. Off by default; while on, this seat serves it, and it stops with the window.</translation>
    </message>
    <message>
        <source>允许手机从网络访问（不勾选只有本机能打开）</source>
        <translation>Let phones in (else this machine only)</translation>
    </message>
    <message>
        <source>0.0.0.0 表示本机的所有网卡</source>
        <translation>0.0.0.0: all network cards</translation>
    </message>
    <message>
        <source>关闭网页</source>
        <translation>Turn off</translation>
    </message>
    <message>
        <source>开启网页</source>
        <translation>Turn on</translation>
    </message>
    <message>
        <source>没有证书时内容不加密：只在公安内网或专用无线网里这样用。</source>
        <translation>Without a certificate nothing is encrypted: do so only on the police network or a wireless network of your own.</translation>
    </message>
    <message>
        <source>正在办…</source>
        <translation>One moment…</translation>
    </message>
    <message>
        <source>已开启：{url}</source>
        <translation>On: {url}</translation>
    </message>
    <message>
        <source>已关闭，手机打不开</source>
        <translation>Off; phones cannot open it</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>端口</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>证书文件</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>私钥文件</source>
        <translation>Private key</translation>
    </message>
    <message>
        <source>可不填；PEM 格式</source>
        <translation>Optional; PEM</translation>
    </message>
    <message>
        <source>与证书一起填</source>
        <translation>Together with the certificate</translation>
    </message>
    <message>
        <source>民警和网页口令</source>
        <translation>Officers and page tokens</translation>
    </message>
    <message>
        <source>警号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>队伍</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>发放时间</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>最近使用</source>
        <translation>Last used</translation>
    </message>
    <message>
        <source>没有口令</source>
        <translation>No token</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>正在打开数据库…</source>
        <translation>Opening the database…</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Quit</translation>
    </message>
</context>
<context>
    <name>Orders</name>
    <message>
        <source>已撤回上一步</source>
        <translation>Last step undone</translation>
    </message>
    <message>
        <source>已撤回：{what}</source>
        <translation>Undone: {what}</translation>
    </message>
    <message>
        <source>没有可以撤回的操作</source>
        <translation>Nothing to undo</translation>
    </message>
    <message>
        <source>已完成：{what} {number}</source>
        <translation>Done: {what} {number}</translation>
    </message>
    <message>
        <source>请先登录（Ctrl+L），再操作</source>
        <translation>Sign in first (Ctrl+L)</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>命令面板</source>
        <translation>Command palette</translation>
    </message>
    <message>
        <source>输入命令、社区：汉字、拼音首字母或英文</source>
        <translation>Command or community: Chinese, pinyin initials or English</translation>
    </message>
    <message>
        <source>要做什么</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>找到的命令</source>
        <translation>Commands found</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>收起  Esc</source>
        <translation>Put away  Esc</translation>
    </message>
    <message>
        <source>打印警情队列</source>
        <translation>Print the queue</translation>
    </message>
    <message>
        <source>打印警情登记表</source>
        <translation>Print an incident</translation>
    </message>
    <message>
        <source>没有这起警情；它可能已被撤回</source>
        <translation>There is no such incident; it may have been undone</translation>
    </message>
    <message>
        <source>正在排版…</source>
        <translation>Setting the pages…</translation>
    </message>
    <message>
        <source>打印处置规范</source>
        <translation>Print a procedure card</translation>
    </message>
    <message>
        <source>没有这份规范；它可能已被撤回</source>
        <translation>There is no such card; it may have been undone</translation>
    </message>
    <message>
        <source>打印值班表</source>
        <translation>Print roster</translation>
    </message>
    <message>
        <source>打印研判</source>
        <translation>Print an assessment</translation>
    </message>
    <message>
        <source>没有这份研判</source>
        <translation>There is no such assessment</translation>
    </message>
</context>
<context>
    <name>Patrol</name>
    <message>
        <source>为什么重新打开 {number}？</source>
        <translation>Why reopen {number}?</translation>
    </message>
    <message>
        <source>没有编号为 {number} 的案件；请核对</source>
        <translation>There is no case {number}; please check</translation>
    </message>
    <message>
        <source>{number} 关联哪个案件？</source>
        <translation>Which case does {number} belong to?</translation>
    </message>
    <message>
        <source>案件编号，如 刑案2026-0017</source>
        <translation>Number of the case</translation>
    </message>
    <message>
        <source>打印线索移交单</source>
        <translation>Print the clue sheet</translation>
    </message>
    <message>
        <source>为什么撤回这个轨迹点？它留在记录里，不再画在路线上</source>
        <translation>Why withdraw this sighting? It stays on record and leaves the route</translation>
    </message>
    <message>
        <source>选择这个轨迹点的照片</source>
        <translation>Choose photos of this sighting</translation>
    </message>
    <message>
        <source>已添加照片 {number}</source>
        <translation>Photos added: {number}</translation>
    </message>
    <message>
        <source>警情</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>接警</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>查看时限</source>
        <translation>Look due</translation>
    </message>
    <message>
        <source>查看</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>看到</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>报警内容</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>衣着体貌</source>
        <translation>Clothing and build</translation>
    </message>
    <message>
        <source>车辆</source>
        <translation>Vehicle</translation>
    </message>
    <message>
        <source>案件</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Entered</translation>
    </message>
    <message>
        <source>移交给</source>
        <translation>Handed to</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>往{way}</source>
        <translation>heading {way}</translation>
    </message>
    <message>
        <source>已撤回：{why}</source>
        <translation>Withdrawn: {why}</translation>
    </message>
    <message>
        <source>没看清</source>
        <translation>Not seen clearly</translation>
    </message>
    <message>
        <source>上衣</source>
        <translation>Upper clothing</translation>
    </message>
    <message>
        <source>上衣颜色</source>
        <translation>Colour of it</translation>
    </message>
    <message>
        <source>下装</source>
        <translation>Lower clothing</translation>
    </message>
    <message>
        <source>下装颜色</source>
        <translation>Colour of it</translation>
    </message>
    <message>
        <source>体型</source>
        <translation>Build</translation>
    </message>
    <message>
        <source>身高</source>
        <translation>Height</translation>
    </message>
    <message>
        <source>帽子头盔</source>
        <translation>Hat or helmet</translation>
    </message>
    <message>
        <source>口罩遮挡</source>
        <translation>Mask</translation>
    </message>
    <message>
        <source>携带物</source>
        <translation>Carried</translation>
    </message>
    <message>
        <source>车辆颜色</source>
        <translation>Colour of vehicle</translation>
    </message>
    <message>
        <source>品牌样式</source>
        <translation>Make</translation>
    </message>
    <message>
        <source>车牌</source>
        <translation>Plate</translation>
    </message>
    <message>
        <source>看到时间</source>
        <translation>Seen at</translation>
    </message>
    <message>
        <source>去向</source>
        <translation>Heading</translation>
    </message>
    <message>
        <source>探头</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>经度</source>
        <translation>Longitude</translation>
    </message>
    <message>
        <source>纬度</source>
        <translation>Latitude</translation>
    </message>
    <message>
        <source>看到什么</source>
        <translation>What was seen</translation>
    </message>
    <message>
        <source>确为事前看到的</source>
        <translation>Seen before the incident indeed</translation>
    </message>
    <message>
        <source>身高请写成 175 或 170-175，不知道就不填</source>
        <translation>Write the height as 175 or 170-175, or leave it empty</translation>
    </message>
    <message>
        <source>看到了什么</source>
        <translation>What was seen</translation>
    </message>
    <message>
        <source>发现可以追查的特征或去向</source>
        <translation>Features or a direction to follow were found</translation>
    </message>
    <message>
        <source>查看时间</source>
        <translation>Looked at</translation>
    </message>
    <message>
        <source>不填就是现在</source>
        <translation>Empty: now</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>谁</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>不填就是本人</source>
        <translation>Empty: yourself</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>记岗位日志</source>
        <translation>Write the log</translation>
    </message>
    <message>
        <source>关于警情 {number}</source>
        <translation>About incident {number}</translation>
    </message>
    <message>
        <source>更改线索</source>
        <translation>Change the clue</translation>
    </message>
    <message>
        <source>登记线索</source>
        <translation>Enter a clue</translation>
    </message>
    <message>
        <source>来自警情 {number}</source>
        <translation>From incident {number}</translation>
    </message>
    <message>
        <source>更正理由</source>
        <translation>Reason for the correction</translation>
    </message>
    <message>
        <source>更正轨迹点</source>
        <translation>Correct the sighting</translation>
    </message>
    <message>
        <source>添加轨迹点</source>
        <translation>Add a sighting</translation>
    </message>
    <message>
        <source>地点、探头、经纬度至少写一样；有经纬度才能画在路线图上</source>
        <translation>Give a place, a camera or coordinates; only coordinates can be drawn</translation>
    </message>
    <message>
        <source>要求</source>
        <translation>What is asked</translation>
    </message>
    <message>
        <source>按特征和轨迹查找，结果告知巡查岗</source>
        <translation>Search by features and route, tell the post the result</translation>
    </message>
    <message>
        <source>反馈期限</source>
        <translation>Answer due</translation>
    </message>
    <message>
        <source>并入</source>
        <translation>Merge into</translation>
    </message>
    <message>
        <source>经过</source>
        <translation>Course</translation>
    </message>
    <message>
        <source>在哪里、怎样查获，或为什么没有查获；并入的可不写</source>
        <translation>Where and how found, or why not; may be empty when merged</translation>
    </message>
    <message>
        <source>待办</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>待查看</source>
        <translation>To look at</translation>
    </message>
    <message>
        <source>线索</source>
        <translation>Clues</translation>
    </message>
    <message>
        <source>近一天已查看</source>
        <translation>Looked at within a day</translation>
    </message>
    <message>
        <source>已有结果</source>
        <translation>With a result</translation>
    </message>
    <message>
        <source>情况和轨迹</source>
        <translation>Facts and sightings</translation>
    </message>
    <message>
        <source>路线图</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>相似与移交</source>
        <translation>Alike and handed over</translation>
    </message>
    <message>
        <source>岗位日志</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>有 {count} 条线索可能是同一人、同一车，理由见“相似与移交”</source>
        <translation>{count} clues may be the same person or vehicle; reasons under “Alike and handed over”</translation>
    </message>
    <message>
        <source>查看现场和周边的探头，找清晰的特征和去向；看过按 Ctrl+H 记下</source>
        <translation>Look over the scene and the cameras around it for clear features and the direction; then press Ctrl+H</translation>
    </message>
    <message>
        <source>值班表</source>
        <translation>Roster</translation>
    </message>
    <message>
        <source>这个轨迹点还没有照片；按 P 添加</source>
        <translation>This sighting has no photo yet; press P</translation>
    </message>
    <message>
        <source>这一条没有关联警情</source>
        <translation>This one belongs to no incident</translation>
    </message>
    <message>
        <source>已查看</source>
        <translation>Looked at</translation>
    </message>
    <message>
        <source>记日志</source>
        <translation>Write log</translation>
    </message>
    <message>
        <source>轨迹点</source>
        <translation>Sighting</translation>
    </message>
    <message>
        <source>移交</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>更改</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>重新打开</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>没有待办的</source>
        <translation>Nothing to do</translation>
    </message>
    <message>
        <source>没有待查看的现场</source>
        <translation>No scene to look at</translation>
    </message>
    <message>
        <source>没有在追查的线索；按 Ctrl+N 登记</source>
        <translation>No clue is followed; press Ctrl+N</translation>
    </message>
    <message>
        <source>近一天没有查看过现场</source>
        <translation>No scene was looked at within a day</translation>
    </message>
    <message>
        <source>还没有出结果的线索</source>
        <translation>No clue has a result yet</translation>
    </message>
    <message>
        <source>巡查岗</source>
        <translation>Patrol post</translation>
    </message>
    <message>
        <source>盗窃、抢劫警情一到就出现在这里。</source>
        <translation>Thefts and robberies appear here as they arrive.</translation>
    </message>
    <message>
        <source>轨迹点：Enter 看照片&#x3000;P 加照片&#x3000;R 更正&#x3000;X 撤回&#x3000;&#x3000;相似：Enter 打开&#x3000;M 并入&#x3000;Esc 返回</source>
        <translation>Sightings: Enter photos&#x3000;P add photo&#x3000;R correct&#x3000;X withdraw&#x3000;&#x3000;Alike: Enter open&#x3000;M merge&#x3000;Esc back</translation>
    </message>
    <message>
        <source>轨迹</source>
        <translation>Sightings</translation>
    </message>
    <message>
        <source>序</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>距上一点</source>
        <translation>From the last</translation>
    </message>
    <message>
        <source>照片</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>相似线索</source>
        <translation>Clues alike</translation>
    </message>
    <message>
        <source>特征</source>
        <translation>Features</translation>
    </message>
    <message>
        <source>为什么提示</source>
        <translation>Why it is shown</translation>
    </message>
    <message>
        <source>移交任务</source>
        <translation>Tasks of handing over</translation>
    </message>
    <message>
        <source>交给</source>
        <translation>To</translation>
    </message>
    <message>
        <source>进展</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>反馈</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>有坐标的轨迹点会画在这里；按 Ctrl+T 添加轨迹点时填经纬度。</source>
        <translation>Sightings with coordinates are drawn here; give them when adding one with Ctrl+T.</translation>
    </message>
    <message>
        <source>虚线：中间缺轨迹&#x3000;红点线：速度不可能&#x3000;+ − 缩放&#x3000;方向键移动&#x3000;0 看全图</source>
        <translation>Dashed: sightings missing between&#x3000;red dotted: impossible speed&#x3000;+ − zoom&#x3000;arrows move&#x3000;0 all</translation>
    </message>
    <message>
        <source>追查中</source>
        <translation>Followed</translation>
    </message>
    <message>
        <source>已移交</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>已抓获</source>
        <translation>Caught</translation>
    </message>
    <message>
        <source>未查获</source>
        <translation>Not found</translation>
    </message>
    <message>
        <source>已并入</source>
        <translation>Merged</translation>
    </message>
    <message>
        <source>黑色</source>
        <translation>black</translation>
    </message>
    <message>
        <source>白色</source>
        <translation>white</translation>
    </message>
    <message>
        <source>灰色</source>
        <translation>grey</translation>
    </message>
    <message>
        <source>红色</source>
        <translation>red</translation>
    </message>
    <message>
        <source>橙色</source>
        <translation>orange</translation>
    </message>
    <message>
        <source>黄色</source>
        <translation>yellow</translation>
    </message>
    <message>
        <source>绿色</source>
        <translation>green</translation>
    </message>
    <message>
        <source>蓝色</source>
        <translation>blue</translation>
    </message>
    <message>
        <source>紫色</source>
        <translation>purple</translation>
    </message>
    <message>
        <source>粉色</source>
        <translation>pink</translation>
    </message>
    <message>
        <source>棕色</source>
        <translation>brown</translation>
    </message>
    <message>
        <source>银色</source>
        <translation>silver</translation>
    </message>
    <message>
        <source>偏瘦</source>
        <translation>slim</translation>
    </message>
    <message>
        <source>中等</source>
        <translation>medium</translation>
    </message>
    <message>
        <source>偏胖</source>
        <translation>stout</translation>
    </message>
    <message>
        <source>电动自行车</source>
        <translation>e-bike</translation>
    </message>
    <message>
        <source>自行车</source>
        <translation>bicycle</translation>
    </message>
    <message>
        <source>摩托车</source>
        <translation>motorcycle</translation>
    </message>
    <message>
        <source>三轮车</source>
        <translation>tricycle</translation>
    </message>
    <message>
        <source>轿车</source>
        <translation>car</translation>
    </message>
    <message>
        <source>面包车</source>
        <translation>van</translation>
    </message>
    <message>
        <source>货车</source>
        <translation>truck</translation>
    </message>
    <message>
        <source>其他车辆</source>
        <translation>other vehicle</translation>
    </message>
    <message>
        <source>北</source>
        <translation>north</translation>
    </message>
    <message>
        <source>东北</source>
        <translation>north-east</translation>
    </message>
    <message>
        <source>东</source>
        <translation>east</translation>
    </message>
    <message>
        <source>东南</source>
        <translation>south-east</translation>
    </message>
    <message>
        <source>南</source>
        <translation>south</translation>
    </message>
    <message>
        <source>西南</source>
        <translation>south-west</translation>
    </message>
    <message>
        <source>西</source>
        <translation>west</translation>
    </message>
    <message>
        <source>西北</source>
        <translation>north-west</translation>
    </message>
    <message>
        <source>记事</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>上岗</source>
        <translation>On the post</translation>
    </message>
    <message>
        <source>离岗</source>
        <translation>Off the post</translation>
    </message>
    <message>
        <source>没有查看</source>
        <translation>Not looked at</translation>
    </message>
    <message>
        <source>▲ 超时 {count} 分</source>
        <translation>▲ {count} min late</translation>
    </message>
    <message>
        <source>待查看 剩 {count} 分</source>
        <translation>Look within {count} min</translation>
    </message>
    <message>
        <source>已有 {count} 条线索</source>
        <translation>{count} clues</translation>
    </message>
    <message>
        <source>查看现场和周边，找特征和去向</source>
        <translation>Look over scene and surroundings for features and direction</translation>
    </message>
    <message>
        <source>在岗：{names}</source>
        <translation>On the post: {names}</translation>
    </message>
    <message>
        <source>现在无人在岗</source>
        <translation>Nobody on the post now</translation>
    </message>
    <message>
        <source>近一天值守没有空档</source>
        <translation>Manned without a gap for a day</translation>
    </message>
    <message>
        <source>无人值守 {spans}</source>
        <translation>Unmanned {spans}</translation>
    </message>
    <message>
        <source>值班表没有排人</source>
        <translation>Nobody rostered</translation>
    </message>
    <message>
        <source>最后见于 {place}</source>
        <translation>Last seen at {place}</translation>
    </message>
    <message>
        <source>{count} 条相似</source>
        <translation>{count} alike</translation>
    </message>
    <message>
        <source>还没有轨迹点</source>
        <translation>No sighting yet</translation>
    </message>
    <message>
        <source>移交线索&#x3000;{number}</source>
        <translation>Hand over clue {number}</translation>
    </message>
    <message>
        <source>线索结果&#x3000;{number}</source>
        <translation>Result of clue {number}</translation>
    </message>
</context>
<context>
    <name>Photos</name>
    <message>
        <source>照片</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>系统</source>
        <translation>System</translation>
    </message>
    <message>
        <source>照片 {place}</source>
        <translation>Photo {place}</translation>
    </message>
    <message>
        <source>文件有问题</source>
        <translation>File is damaged</translation>
    </message>
    <message>
        <source>上一张  ←</source>
        <translation>Previous  ←</translation>
    </message>
    <message>
        <source>下一张  →</source>
        <translation>Next  →</translation>
    </message>
    <message>
        <source>收起  Esc</source>
        <translation>Put away  Esc</translation>
    </message>
    <message>
        <source>{number} 的照片</source>
        <translation>Photos of {number}</translation>
    </message>
    <message>
        <source>选择要添加的照片</source>
        <translation>Choose photos to add</translation>
    </message>
    <message>
        <source>这里显示民警传来的照片。
把照片拖到这里，或按 Ctrl+Shift+O 添加。</source>
        <translation>Photos from the officers appear here.
Drop photos here, or press Ctrl+Shift+O.</translation>
    </message>
    <message>
        <source>已添加照片 {number}</source>
        <translation>Photo added {number}</translation>
    </message>
    <message>
        <source>{file}：{reason}</source>
        <translation>{file}: {reason}</translation>
    </message>
    <message>
        <source>读不出来（{0}）</source>
        <translation>cannot be read ({0})</translation>
    </message>
    <message>
        <source>没有写到磁盘（{0}）；请检查磁盘空间和权限</source>
        <translation>not written to disk ({0}); check disk space and permissions</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>没有“{typed}”</source>
        <translation>Nothing called “{typed}”</translation>
    </message>
</context>
<context>
    <name>Population</name>
    <message>
        <source>组织核查的单位</source>
        <translation>Checked by</translation>
    </message>
    <message>
        <source>核查日期</source>
        <translation>Date of the check</translation>
    </message>
    <message>
        <source>社区</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>不选就是全所</source>
        <translation>None: the whole station</translation>
    </message>
    <message>
        <source>更正期限</source>
        <translation>Correct by</translation>
    </message>
    <message>
        <source>不填是核查后 7 天</source>
        <translation>Empty: 7 days after the check</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>登记人口信息核查</source>
        <translation>Enter a population check</translation>
    </message>
    <message>
        <source>已登记 {number}；按 Ctrl+R 导入名单</source>
        <translation>{number} entered; Ctrl+R imports its list</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation>Identity number</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>住址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>登记内容</source>
        <translation>As recorded</translation>
    </message>
    <message>
        <source>加一人：{number}</source>
        <translation>One more: {number}</translation>
    </message>
    <message>
        <source>核查结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>有误的项目</source>
        <translation>What is wrong</translation>
    </message>
    <message>
        <source>核查结果：{name}</source>
        <translation>Result: {name}</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>有未更正的</source>
        <translation>With errors left</translation>
    </message>
    <message>
        <source>没有未更正的</source>
        <translation>Nothing is left to correct</translation>
    </message>
    <message>
        <source>待结果</source>
        <translation>No result yet</translation>
    </message>
    <message>
        <source>没有等待结果的核查</source>
        <translation>No check waits for results</translation>
    </message>
    <message>
        <source>名单</source>
        <translation>Sample</translation>
    </message>
    <message>
        <source>概况</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>退回的行</source>
        <translation>Refused rows</translation>
    </message>
    <message>
        <source>▲ 还有 {count} 人没有更正，期限已过</source>
        <translation>▲ {count} not corrected yet, the time is over</translation>
    </message>
    <message>
        <source>这个人没有等待更正的问题</source>
        <translation>Nothing waits to be corrected here</translation>
    </message>
    <message>
        <source>更正了什么？写进记录，任务随之办结</source>
        <translation>What was corrected? It is recorded, and the task is done</translation>
    </message>
    <message>
        <source>更正的内容，按 Enter</source>
        <translation>The correction, then Enter</translation>
    </message>
    <message>
        <source>为什么查看姓名和证件号码？显示一分钟，理由记入日志</source>
        <translation>Why do you want to see names and numbers? Shown for a minute, the reason is journalled</translation>
    </message>
    <message>
        <source>这个人没有更正任务</source>
        <translation>There is no task about this person</translation>
    </message>
    <message>
        <source>打印核查结果</source>
        <translation>Print the results</translation>
    </message>
    <message>
        <source>没有这次核查</source>
        <translation>There is no such check</translation>
    </message>
    <message>
        <source>导入名单</source>
        <translation>Import list</translation>
    </message>
    <message>
        <source>加一人</source>
        <translation>Add one</translation>
    </message>
    <message>
        <source>登记结果</source>
        <translation>Enter result</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>查看全文</source>
        <translation>Show in full</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>序</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>行</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>为什么</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>人口核查</source>
        <translation>Population checks</translation>
    </message>
    <message>
        <source>还没有核查。上级核查人口信息时按 Ctrl+N 登记，再导入抽查名单（XLSX、CSV）；
结果登记后，有误和未采集的自动成为社区民警的任务。</source>
        <translation>No checks yet. When the higher office checks population data press Ctrl+N, then import the sample (XLSX, CSV);
once results are entered, what is wrong or missing becomes a task of the community&apos;s officer.</translation>
    </message>
    <message>
        <source>名单里：A 采集准确&#x3000;W 采集有误&#x3000;N 未采集&#x3000;C 更正&#x3000;Enter 看任务&#x3000;&#x3000;Esc 返回</source>
        <translation>In the sample: A right   W wrong   N not collected   C correct   Enter its task     Esc back</translation>
    </message>
    <message>
        <source>登记核查</source>
        <translation>Enter check</translation>
    </message>
    <message>
        <source>导入核查名单</source>
        <translation>Import the sample</translation>
    </message>
    <message>
        <source>没有一行能导入；原因列在「退回的行」</source>
        <translation>No row could be taken; the reasons stand in Refused rows</translation>
    </message>
    <message>
        <source>名单 {rows} 人，退回 {refused} 行，重复 {repeated} 行</source>
        <translation>{rows} persons, {refused} rows refused, {repeated} repeated</translation>
    </message>
    <message>
        <source>采集准确</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>采集有误</source>
        <translation>Wrong</translation>
    </message>
    <message>
        <source>未采集</source>
        <translation>Not collected</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>Contact phone</translation>
    </message>
    <message>
        <source>现住址</source>
        <translation>Present address</translation>
    </message>
    <message>
        <source>居住状态</source>
        <translation>Residence</translation>
    </message>
    <message>
        <source>家庭成员</source>
        <translation>Family</translation>
    </message>
    <message>
        <source>从业单位</source>
        <translation>Employer</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>没有名单</source>
        <translation>No sample</translation>
    </message>
    <message>
        <source>待结果 {count}</source>
        <translation>{count} without result</translation>
    </message>
    <message>
        <source>结果已齐</source>
        <translation>Results complete</translation>
    </message>
    <message>
        <source>▲ 逾期 {count}</source>
        <translation>▲ overdue {count}</translation>
    </message>
    <message>
        <source>未更正 {count}</source>
        <translation>{count} to correct</translation>
    </message>
    <message>
        <source>采集 {collection}&#x3000;准确 {accuracy}</source>
        <translation>collected {collection}   accurate {accuracy}</translation>
    </message>
    <message>
        <source>范围</source>
        <translation>Scope</translation>
    </message>
    <message>
        <source>抽查人数</source>
        <translation>Sampled</translation>
    </message>
    <message>
        <source>采集率</source>
        <translation>Collection rate</translation>
    </message>
    <message>
        <source>准确率</source>
        <translation>Accuracy rate</translation>
    </message>
    <message>
        <source>有误和未采集</source>
        <translation>Wrong or not collected</translation>
    </message>
    <message>
        <source>已更正</source>
        <translation>Corrected</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Entered</translation>
    </message>
    <message>
        <source>未核实</source>
        <translation>not verified</translation>
    </message>
    <message>
        <source>证件号相同</source>
        <translation>same number</translation>
    </message>
    <message>
        <source>已更正：{text}</source>
        <translation>Corrected: {text}</translation>
    </message>
    <message>
        <source>全所</source>
        <translation>Whole station</translation>
    </message>
    <message>
        <source>更正 {number}</source>
        <translation>Mend {number}</translation>
    </message>
    <message>
        <source>已经交办的更正任务期限不变，要延期请到「任务」</source>
        <translation>Corrections that were asked for keep their time; more time is given in Tasks</translation>
    </message>
    <message>
        <source>更正登记</source>
        <translation>Mend entry</translation>
    </message>
    <message>
        <source>抽查 {count}</source>
        <translation>{count} sampled</translation>
    </message>
    <message>
        <source>还没有名单。按 Ctrl+R 导入，或按 Ctrl+T 加一人</source>
        <translation>No list yet. Ctrl+R imports one, Ctrl+T adds a person</translation>
    </message>
    <message>
        <source>这次打开以来没有退回的行</source>
        <translation>No refused rows since the page was opened</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>适合宽度</source>
        <translation>Fit width</translation>
    </message>
    <message>
        <source>100%</source>
        <translation>100%</translation>
    </message>
    <message>
        <source>150%</source>
        <translation>150%</translation>
    </message>
    <message>
        <source>上一页</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>下一页</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>打印  Ctrl+P</source>
        <translation>Print  Ctrl+P</translation>
    </message>
    <message>
        <source>保存 PDF  Ctrl+S</source>
        <translation>Save PDF  Ctrl+S</translation>
    </message>
    <message>
        <source>打印预览</source>
        <translation>Print preview</translation>
    </message>
    <message>
        <source>第 {page} 页 / 共 {count} 页</source>
        <translation>Page {page} of {count}</translation>
    </message>
    <message>
        <source>还没有页面</source>
        <translation>No pages yet</translation>
    </message>
</context>
<context>
    <name>Printed</name>
    <message>
        <source>打印</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>保存 PDF</source>
        <translation>Saved as PDF</translation>
    </message>
    <message>
        <source>打印记录</source>
        <translation>Print history</translation>
    </message>
    <message>
        <source>还没有打印过；打印或保存的每一份纸张都记在这里</source>
        <translation>Nothing was printed yet; every sheet that is printed or saved is kept here</translation>
    </message>
    <message>
        <source>近一天</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>近一天没有打印过</source>
        <translation>Nothing was printed in the last day</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>{pages} 页，{copies} 份</source>
        <translation>{pages} pages, {copies} copies</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>When</translation>
    </message>
    <message>
        <source>谁</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>没有登录</source>
        <translation>nobody signed in</translation>
    </message>
    <message>
        <source>到哪里</source>
        <translation>Where to</translation>
    </message>
    <message>
        <source>多少</source>
        <translation>How much</translation>
    </message>
    <message>
        <source>打开文件</source>
        <translation>Open file</translation>
    </message>
    <message>
        <source>文件不在那里了：{file}；请从原来的页面重新打印</source>
        <translation>The file is no longer there: {file}; print it again from its page</translation>
    </message>
    <message>
        <source>Ctrl+F 查找&#x3000;Esc 返回</source>
        <translation>Ctrl+F find  Esc back</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>保存 PDF</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>正在送往打印机…</source>
        <translation>Sending to the printer…</translation>
    </message>
    <message>
        <source>已送打印：{count} 页</source>
        <translation>Sent to the printer: {count} pages</translation>
    </message>
    <message>
        <source>已保存 {file}</source>
        <translation>Saved {file}</translation>
    </message>
    <message>
        <source>所选范围里没有页；请重新选择页码</source>
        <translation>No page in the chosen range; choose other pages</translation>
    </message>
    <message>
        <source>打印机没有接受；请检查打印机或保存 PDF</source>
        <translation>The printer did not accept; check it or save a PDF</translation>
    </message>
    <message>
        <source>打印中断；请检查打印机后重印</source>
        <translation>Printing stopped; check the printer and print again</translation>
    </message>
    <message>
        <source>打印机报告出错；请检查打印机后重印</source>
        <translation>The printer reported a fault; check it and print again</translation>
    </message>
    <message>
        <source>没有保存：{reason}；请换一个位置重试</source>
        <translation>Not saved: {reason}; try another place</translation>
    </message>
    <message>
        <source>这台机器上没有打印机；请保存为 PDF，到有打印机的机器上打印</source>
        <translation>There is no printer here; save as PDF and print it where there is one</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>正在排版…</source>
        <translation>Setting the pages…</translation>
    </message>
    <message>
        <source>停止打印</source>
        <translation>Stop printing</translation>
    </message>
    <message>
        <source>正在打印：{done} / {of} 页</source>
        <translation>Printing: page {done} of {of}</translation>
    </message>
    <message>
        <source>已停止打印；没有记作已打印</source>
        <translation>Printing stopped; it is not recorded as printed</translation>
    </message>
</context>
<context>
    <name>Procedure</name>
    <message>
        <source>这个类别还没有处置规范</source>
        <translation>This category has no procedure card yet</translation>
    </message>
    <message>
        <source>规范的步骤都做完了</source>
        <translation>Every step of the card is done</translation>
    </message>
    <message>
        <source>类别、名称、拼音首字母或编码  Ctrl+F</source>
        <translation>Category, title, pinyin initials or code  Ctrl+F</translation>
    </message>
    <message>
        <source>查找处置规范</source>
        <translation>Find a procedure card</translation>
    </message>
    <message>
        <source>新写  Ctrl+N</source>
        <translation>New card  Ctrl+N</translation>
    </message>
    <message>
        <source>处置规范</source>
        <translation>Procedure card</translation>
    </message>
    <message>
        <source>含停用的 {count} 份</source>
        <translation>With {count} retired</translation>
    </message>
    <message>
        <source>没有找到。换一个词，或按 Ctrl+N 新写一份。</source>
        <translation>Nothing found. Try another word, or press Ctrl+N to write a card.</translation>
    </message>
    <message>
        <source>还没有处置规范，按 Ctrl+N 新写。</source>
        <translation>There is no procedure card yet; press Ctrl+N to write one.</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>适用类别</source>
        <translation>Categories</translation>
    </message>
    <message>
        <source>规范的文字</source>
        <translation>The card’s text</translation>
    </message>
    <message>
        <source>预览</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>需要改的地方</source>
        <translation>What has to be mended</translation>
    </message>
    <message>
        <source>保存  Ctrl+Enter</source>
        <translation>Save  Ctrl+Enter</translation>
    </message>
    <message>
        <source>收起  Esc</source>
        <translation>Put away  Esc</translation>
    </message>
    <message>
        <source>放弃改动</source>
        <translation>Discard changes</translation>
    </message>
    <message>
        <source>新的处置规范</source>
        <translation>New procedure card</translation>
    </message>
    <message>
        <source>还没有保存：先改好下面列出的地方</source>
        <translation>Not saved yet: mend what is listed below first</translation>
    </message>
    <message>
        <source>处置规范的步骤</source>
        <translation>Steps of the procedure card</translation>
    </message>
    <message>
        <source>这个类别还没有处置规范。
按 Ctrl+Shift+G 打开处置规范，Ctrl+N 新写一份，在 categories 里写上这个类别的编码。</source>
        <translation>This category has no procedure card yet.
Press Ctrl+Shift+G for the cards and Ctrl+N to write one; name this category’s code under categories.</translation>
    </message>
    <message>
        <source>超时 {count} 步</source>
        <translation>{count} steps late</translation>
    </message>
    <message>
        <source>第 {figure}_ 步…</source>
        <translation>Step {figure}_ …</translation>
    </message>
    <message>
        <source>已结束，不能再勾</source>
        <translation>It is over: nothing more can be ticked</translation>
    </message>
    <message>
        <source>已勾第 {step} 步</source>
        <translation>Step {step} ticked</translation>
    </message>
    <message>
        <source>已取消勾选&#x3000;{number}</source>
        <translation>Tick taken back&#x3000;{number}</translation>
    </message>
    <message>
        <source>规范改动前已做</source>
        <translation>Done before the card was changed</translation>
    </message>
    <message>
        <source>已保存《{number}》</source>
        <translation>Saved: {number}</translation>
    </message>
    <message>
        <source>已停用《{number}》</source>
        <translation>Retired: {number}</translation>
    </message>
    <message>
        <source>已恢复使用《{number}》</source>
        <translation>In use again: {number}</translation>
    </message>
    <message>
        <source>已换回《{number}》的原文</source>
        <translation>Shipped text restored: {number}</translation>
    </message>
    <message>
        <source>问报警人</source>
        <translation>Ask the caller</translation>
    </message>
    <message>
        <source>写几个字，或选类别，这里就有该问的话</source>
        <translation>Write a few words or choose a category: what to ask appears here</translation>
    </message>
    <message>
        <source>按所选类别</source>
        <translation>By the chosen category</translation>
    </message>
    <message>
        <source>按简要警情推测：{name}</source>
        <translation>Guessed from the narrative: {name}</translation>
    </message>
    <message>
        <source>编辑  Enter</source>
        <translation>Edit  Enter</translation>
    </message>
    <message>
        <source>打印  Ctrl+P</source>
        <translation>Print  Ctrl+P</translation>
    </message>
    <message>
        <source>恢复原文</source>
        <translation>Restore shipped text</translation>
    </message>
    <message>
        <source>在左边选一份处置规范</source>
        <translation>Choose a procedure card on the left</translation>
    </message>
    <message>
        <source>适用：{categories}</source>
        <translation>For: {categories}</translation>
    </message>
    <message>
        <source>依据：{basis}</source>
        <translation>Basis: {basis}</translation>
    </message>
    <message>
        <source>恢复使用</source>
        <translation>Use again</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>Retire</translation>
    </message>
    <message>
        <source>换回随程序附带的原文？本所改过的内容留在业务日志里，可以撤回。</source>
        <translation>Go back to the text that came with the program? What the station wrote stays in the journal and can be undone.</translation>
    </message>
    <message>
        <source>换回原文</source>
        <translation>Restore it</translation>
    </message>
    <message>
        <source>不换</source>
        <translation>Keep ours</translation>
    </message>
    <message>
        <source>停用后，这些类别的警情旁不再出现这份规范；已勾的步骤保留。</source>
        <translation>Once retired, the card no longer stands beside incidents of these categories; ticks stay.</translation>
    </message>
    <message>
        <source>不停用</source>
        <translation>Keep it in use</translation>
    </message>
    <message>
        <source>有没有保存的改动，按 Enter 接着改。</source>
        <translation>There are unsaved changes; press Enter to go on.</translation>
    </message>
    <message>
        <source>已停用。</source>
        <translation>Retired. </translation>
    </message>
    <message>
        <source>随程序附带，时限、文书和条文请本所核对后再用。</source>
        <translation>Came with the program: check its limits, papers and articles before relying on it.</translation>
    </message>
    <message>
        <source>首要动作</source>
        <translation>First of all</translation>
    </message>
    <message>
        <source>现场处置</source>
        <translation>On scene</translation>
    </message>
    <message>
        <source>固定证据</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>告知与通报</source>
        <translation>Inform</translation>
    </message>
    <message>
        <source>反馈要点</source>
        <translation>Feedback</translation>
    </message>
    <message>
        <source>接警席</source>
        <translation>desk</translation>
    </message>
    <message>
        <source>处警民警</source>
        <translation>officer</translation>
    </message>
    <message>
        <source>巡查岗</source>
        <translation>patrol post</translation>
    </message>
    <message>
        <source>社区民警</source>
        <translation>community officer</translation>
    </message>
    <message>
        <source>案件民警</source>
        <translation>case officer</translation>
    </message>
    <message>
        <source>值班领导</source>
        <translation>duty leader</translation>
    </message>
    <message>
        <source>{count}天内</source>
        <translation>within {count} d</translation>
    </message>
    <message>
        <source>{count}小时内</source>
        <translation>within {count} h</translation>
    </message>
    <message>
        <source>{count}分钟内</source>
        <translation>within {count} min</translation>
    </message>
    <message>
        <source>{count}秒内</source>
        <translation>within {count} s</translation>
    </message>
    <message>
        <source>剩 {time}</source>
        <translation>{time} left</translation>
    </message>
    <message>
        <source>超时 {time}</source>
        <translation>{time} late</translation>
    </message>
    <message>
        <source>规范下一步</source>
        <translation>Next step of the card</translation>
    </message>
    <message>
        <source>（停用）</source>
        <translation> (retired)</translation>
    </message>
    <message>
        <source>步骤写成“{example}”，方括号里的时限和责任人可以不写。</source>
        <translation>A step is written “{example}”; limit and party in the brackets may be left out.</translation>
    </message>
    <message>
        <source>Alt+8&#x3000;步号或空格勾选，再按空格取消</source>
        <translation>Alt+8&#x3000;number or Space ticks, Space again undoes</translation>
    </message>
    <message>
        <source>最近：{at} {who} {what}</source>
        <translation>Last: {at} {who}, {what}</translation>
    </message>
</context>
<context>
    <name>Push</name>
    <message>
        <source>再送一次  Ctrl+R</source>
        <translation>Push again  Ctrl+R</translation>
    </message>
    <message>
        <source>已电话通知  Ctrl+T</source>
        <translation>Told by telephone  Ctrl+T</translation>
    </message>
    <message>
        <source>已交纸质单  Ctrl+G</source>
        <translation>Handed over on paper  Ctrl+G</translation>
    </message>
    <message>
        <source>推送</source>
        <translation>Outbox</translation>
    </message>
    <message>
        <source>数字是近一天的，列表是近七天的</source>
        <translation>The number is of the last day, the list of the last seven</translation>
    </message>
    <message>
        <source>没有推送通道，派警请电话通知。在「派出所资料」的推送通道里添加。</source>
        <translation>There is no push channel: tell officers by telephone. Add one under Station, Push channels.</translation>
    </message>
    <message>
        <source>没有等待推送的。派警后，还没有送到的在这里。</source>
        <translation>Nothing waits. What has not arrived yet after an assignment stands here.</translation>
    </message>
    <message>
        <source>没有送不到的。过了时限还没有送到的在这里，请电话通知。</source>
        <translation>Nothing failed. What has not arrived within the limit stands here: tell the officer by telephone.</translation>
    </message>
    <message>
        <source>近七天还没有送达的推送。</source>
        <translation>Nothing was delivered in the last seven days.</translation>
    </message>
    <message>
        <source>下次推送</source>
        <translation>Next attempt</translation>
    </message>
    <message>
        <source>停止时间</source>
        <translation>Given up</translation>
    </message>
    <message>
        <source>送达时间</source>
        <translation>Delivered</translation>
    </message>
    <message>
        <source>派出时间</source>
        <translation>Queued</translation>
    </message>
    <message>
        <source>警情</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>民警</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>通道</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>签收</source>
        <translation>Acknowledged</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>{state}，第 {count} 次</source>
        <translation>{state}, attempt {count}</translation>
    </message>
    <message>
        <source>派警</source>
        <translation>Assignment</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Withdrawal</translation>
    </message>
    <message>
        <source>结束</source>
        <translation>End</translation>
    </message>
    <message>
        <source>等待推送</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>正在推送</source>
        <translation>Being sent</translation>
    </message>
    <message>
        <source>已送达</source>
        <translation>Delivered</translation>
    </message>
    <message>
        <source>送不到</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>已电话通知</source>
        <translation>Told by telephone</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>等待</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>已交纸质单</source>
        <translation>Handed over on paper</translation>
    </message>
    <message>
        <source>{what}{state}</source>
        <translation>{what}: {state}</translation>
    </message>
    <message>
        <source>通道：{name}</source>
        <translation>Channel: {name}</translation>
    </message>
    <message>
        <source>看内容  Enter</source>
        <translation>Open  Enter</translation>
    </message>
    <message>
        <source>任务</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>催办</source>
        <translation>Chased</translation>
    </message>
    <message>
        <source>打印派警单  Ctrl+P</source>
        <translation>Print slip  Ctrl+P</translation>
    </message>
    <message>
        <source>打印派警单</source>
        <translation>Print dispatch slip</translation>
    </message>
    <message>
        <source>没有这条推送</source>
        <translation>There is no such message</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message>
        <source>未结</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>待派</source>
        <translation>Pending</translation>
    </message>
    <message>
        <source>处置中</source>
        <translation>Handling</translation>
    </message>
    <message>
        <source>全部历史</source>
        <translation>All history</translation>
    </message>
    <message>
        <source>级</source>
        <translation>Lv</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>处警人</source>
        <translation>Officers</translation>
    </message>
    <message>
        <source>用时</source>
        <translation>Elapsed</translation>
    </message>
    <message>
        <source>已合并到 {number}</source>
        <translation>Merged into {number}</translation>
    </message>
    <message>
        <source>超时 {time}</source>
        <translation>Late {time}</translation>
    </message>
    <message>
        <source>现在没有等待处理的警情</source>
        <translation>No incident is waiting</translation>
    </message>
    <message>
        <source>新到的警情按级别和时间排在这里。接到电话按 F4 登记；平台推送的会自己进来。</source>
        <translation>New incidents line up here by level and time. Press F4 to take a call; those from the platform come in by themselves.</translation>
    </message>
    <message>
        <source>还没有历史警情</source>
        <translation>No history yet</translation>
    </message>
    <message>
        <source>登记过的警情都会留在这里。以往的清单可用 Ctrl+I 导入。</source>
        <translation>Every incident taken in stays here. Earlier lists can be imported with Ctrl+I.</translation>
    </message>
    <message>
        <source>没有符合条件的警情</source>
        <translation>No incident matches</translation>
    </message>
    <message>
        <source>放宽上面的类别、社区或查找文字，或者改看「全部历史」。</source>
        <translation>Loosen the category, community or search text above, or look at “All history”.</translation>
    </message>
    <message>
        <source>社区</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>保存当前筛选…</source>
        <translation>Save this filter…</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>保存当前筛选</source>
        <translation>Save this filter</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>只看：{name}</source>
        <translation>Show only: {name}</translation>
    </message>
    <message>
        <source>在警情中查找</source>
        <translation>Find in incidents</translation>
    </message>
    <message>
        <source>常用筛选</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>共 {count} 起</source>
        <translation>{count} incidents</translation>
    </message>
    <message>
        <source>超时 {count} 起</source>
        <translation>{count} late</translation>
    </message>
    <message>
        <source>警情队列</source>
        <translation>Incident queue</translation>
    </message>
    <message>
        <source>上方新到 {count} 起，点这里或按 Home</source>
        <translation>{count} new above: click here or press Home</translation>
    </message>
    <message>
        <source>返回队列</source>
        <translation>Back to the queue</translation>
    </message>
    <message>
        <source>{title}：{count} 起</source>
        <translation>{title}: {count}</translation>
    </message>
    <message>
        <source>待办结</source>
        <translation>To close</translation>
    </message>
    <message>
        <source>筛选：编号、地点、人、经过</source>
        <translation>Filter: number, place, person, narrative</translation>
    </message>
    <message>
        <source>派警</source>
        <translation>Dispatch</translation>
    </message>
    <message>
        <source>签收</source>
        <translation>Ack.</translation>
    </message>
    <message>
        <source>到场</source>
        <translation>On scene</translation>
    </message>
    <message>
        <source>用时：一半以内/九成以内，在本级时限内的占比</source>
        <translation>Times: half within / nine tenths within, share within the level&apos;s limit</translation>
    </message>
    <message>
        <source>{figures}（{count} 起，{within} 起在时限内）</source>
        <translation>{figures} ({count} incidents, {within} within the limit)</translation>
    </message>
    <message>
        <source>派警、到场从接警起算，签收从派警起算；还没有到这一步的不计</source>
        <translation>Dispatch and arrival count from reception, acknowledgement from dispatch; incidents that have not come so far are left out</translation>
    </message>
    <message>
        <source>无人可派</source>
        <translation>nobody</translation>
    </message>
    <message>
        <source>建议派 {who}</source>
        <translation>Advised: {who}</translation>
    </message>
    <message>
        <source>指令·{name}</source>
        <translation>Order · {name}</translation>
    </message>
    <message>
        <source>令·{name}</source>
        <translation>O · {name}</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>写明理由，按 Enter</source>
        <translation>Give the reason, press Enter</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Records</name>
    <message>
        <source>在列表里查找  Ctrl+F</source>
        <translation>Find in the list  Ctrl+F</translation>
    </message>
    <message>
        <source>在列表里查找</source>
        <translation>Find in the list</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>{0}：没有警情</source>
        <translation>{0}: no incidents</translation>
    </message>
    <message>
        <source>这条记录已经不在了</source>
        <translation>This record no longer exists</translation>
    </message>
    <message>
        <source>没有包含“{words}”的记录</source>
        <translation>No record contains “{words}”</translation>
    </message>
    <message>
        <source>这些记录已经不在了</source>
        <translation>These records no longer exist</translation>
    </message>
    <message>
        <source>仅看 {title}（{count}）</source>
        <translation>Only {title} ({count})</translation>
    </message>
    <message>
        <source>已记下 {number}</source>
        <translation>Saved: {number}</translation>
    </message>
    <message>
        <source>← → 换看法&#x3000;</source>
        <translation>← → another view&#x3000;</translation>
    </message>
</context>
<context>
    <name>Reviews</name>
    <message>
        <source>受案登记</source>
        <translation>acceptance record</translation>
    </message>
    <message>
        <source>立案报告</source>
        <translation>filing report</translation>
    </message>
    <message>
        <source>不予立案</source>
        <translation>not filed</translation>
    </message>
    <message>
        <source>处罚决定</source>
        <translation>penalty decision</translation>
    </message>
    <message>
        <source>呈请拘留</source>
        <translation>request for detention</translation>
    </message>
    <message>
        <source>取保候审</source>
        <translation>bail</translation>
    </message>
    <message>
        <source>提请逮捕</source>
        <translation>request for arrest</translation>
    </message>
    <message>
        <source>移送起诉</source>
        <translation>referral for prosecution</translation>
    </message>
    <message>
        <source>撤销案件</source>
        <translation>dismissal</translation>
    </message>
    <message>
        <source>案卷</source>
        <translation>case file</translation>
    </message>
    <message>
        <source>其他文书</source>
        <translation>other document</translation>
    </message>
    <message>
        <source>已送审</source>
        <translation>submitted</translation>
    </message>
    <message>
        <source>已退回</source>
        <translation>returned</translation>
    </message>
    <message>
        <source>再次送审</source>
        <translation>Submit again</translation>
    </message>
    <message>
        <source>已通过</source>
        <translation>passed</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>合格</source>
        <translation>in order</translation>
    </message>
    <message>
        <source>不合格</source>
        <translation>faulty</translation>
    </message>
    <message>
        <source>已改正</source>
        <translation>mended</translation>
    </message>
    <message>
        <source>不适用</source>
        <translation>not applicable</translation>
    </message>
    <message>
        <source>（第 {round} 轮）</source>
        <translation> (round {round})</translation>
    </message>
    <message>
        <source>未核对</source>
        <translation>not checked</translation>
    </message>
    <message>
        <source>审核中</source>
        <translation>under review</translation>
    </message>
    <message>
        <source>案件</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>案件编号或名称</source>
        <translation>number or name of the case</translation>
    </message>
    <message>
        <source>文书</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>关于谁</source>
        <translation>About whom</translation>
    </message>
    <message>
        <source>送审时间</source>
        <translation>Submitted at</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Explanation</translation>
    </message>
    <message>
        <source>送法制审核</source>
        <translation>Submit for legal review</translation>
    </message>
    <message>
        <source>核对项目按案件性质和文书列出；办案民警不能自己审核</source>
        <translation>The check-list follows from the kind of case and the document; nobody reviews his own case</translation>
    </message>
    <message>
        <source>意见</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <source>补正期限</source>
        <translation>To be mended by</translation>
    </message>
    <message>
        <source>不填就按派出所资料里的工作日</source>
        <translation>empty: the station&apos;s working days</translation>
    </message>
    <message>
        <source>什么时候</source>
        <translation>When</translation>
    </message>
    <message>
        <source>退回&#x3000;{number}</source>
        <translation>Return&#x3000;{number}</translation>
    </message>
    <message>
        <source>主办民警会收到一件任务，再次送审就办结</source>
        <translation>The lead officer gets a task; submitting again ends it</translation>
    </message>
    <message>
        <source>怎样补正的</source>
        <translation>How it was mended</translation>
    </message>
    <message>
        <source>再次送审&#x3000;{number}</source>
        <translation>Submit again&#x3000;{number}</translation>
    </message>
    <message>
        <source>审核意见</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <source>审核通过</source>
        <translation>passed</translation>
    </message>
    <message>
        <source>通过&#x3000;{number}</source>
        <translation>Pass&#x3000;{number}</translation>
    </message>
    <message>
        <source>整起案件</source>
        <translation>the whole case</translation>
    </message>
    <message>
        <source>未受理</source>
        <translation>not taken</translation>
    </message>
    <message>
        <source>已核对 {done}/{count}</source>
        <translation>checked {done}/{count}</translation>
    </message>
    <message>
        <source>不合格 {count}</source>
        <translation>faulty {count}</translation>
    </message>
    <message>
        <source>审核 {working} 个工作日，前后 {elapsed} 天</source>
        <translation>{working} working days in review, {elapsed} days in all</translation>
    </message>
    <message>
        <source>没有项目；请在派出所资料的“审核项目”里补上</source>
        <translation>No items; add them in the station&apos;s review check-lists</translation>
    </message>
    <message>
        <source>性质</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>办案民警</source>
        <translation>Officers</translation>
    </message>
    <message>
        <source>审核人</source>
        <translation>Reviewer</translation>
    </message>
    <message>
        <source>还没有人受理</source>
        <translation>nobody has taken it</translation>
    </message>
    <message>
        <source>送审</source>
        <translation>Submit</translation>
    </message>
    <message>
        <source>结束</source>
        <translation>End</translation>
    </message>
    <message>
        <source>用时</source>
        <translation>Took</translation>
    </message>
    <message>
        <source>核对</source>
        <translation>Check-list</translation>
    </message>
    <message>
        <source>问题：{what}</source>
        <translation>Fault: {what}</translation>
    </message>
    <message>
        <source>第 {round} 轮查出：{what}</source>
        <translation>Found in round {round}: {what}</translation>
    </message>
    <message>
        <source>送审说明：{what}</source>
        <translation>Note: {what}</translation>
    </message>
    <message>
        <source>审核意见：{what}</source>
        <translation>Opinion: {what}</translation>
    </message>
    <message>
        <source>未结束</source>
        <translation>Running</translation>
    </message>
    <message>
        <source>没有在审的文书</source>
        <translation>Nothing is under review</translation>
    </message>
    <message>
        <source>待审核</source>
        <translation>In review</translation>
    </message>
    <message>
        <source>没有等审核的文书</source>
        <translation>Nothing waits for review</translation>
    </message>
    <message>
        <source>退回补正</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>没有退回补正的文书</source>
        <translation>Nothing was returned</translation>
    </message>
    <message>
        <source>已结束</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>没有审完的文书</source>
        <translation>No review has ended</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>还没有送审的文书</source>
        <translation>Nothing was submitted yet</translation>
    </message>
    <message>
        <source>概况</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>时限</source>
        <translation>Limits</translation>
    </message>
    <message>
        <source>经过</source>
        <translation>Narrative</translation>
    </message>
    <message>
        <source>还没有人受理；不是办案民警的，按 Ctrl+T 受理</source>
        <translation>Nobody has taken it; whoever does not work the case takes it by Ctrl+T</translation>
    </message>
    <message>
        <source>核对项目按一般要求整理，请法制员核对后再用</source>
        <translation>The check-list was drawn up from general requirements; the legal officer confirms it before use</translation>
    </message>
    <message>
        <source>{name}：什么问题？</source>
        <translation>{name}: what is wrong?</translation>
    </message>
    <message>
        <source>写明问题，按 Enter</source>
        <translation>say what is wrong, then Enter</translation>
    </message>
    <message>
        <source>第 {place} 项：{verdict}</source>
        <translation>Item {place}: {verdict}</translation>
    </message>
    <message>
        <source>为什么撤回 {number} 的送审？</source>
        <translation>Why withdraw {number}?</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>通过</source>
        <translation>Pass</translation>
    </message>
    <message>
        <source>退回</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>撤回送审</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>法制审核</source>
        <translation>Legal review</translation>
    </message>
    <message>
        <source>还没有送审的文书。按 Ctrl+N 选案件和文书送审，
核对项目在派出所资料的“审核项目”里。</source>
        <translation>Nothing was submitted yet. Ctrl+N submits a document of a case;
the check-lists are in the station&apos;s lists.</translation>
    </message>
    <message>
        <source>Enter 打开案件&#x3000;核对：G 合格&#x3000;B 不合格&#x3000;N 不适用&#x3000;M 已改正&#x3000;Ctrl+F 查找&#x3000;Esc 返回</source>
        <translation>Enter opens the case&#x3000;Items: G in order&#x3000;B faulty&#x3000;N not applicable&#x3000;M mended&#x3000;Ctrl+F find&#x3000;Esc back</translation>
    </message>
    <message>
        <source>序</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>结论</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>看什么</source>
        <translation>What is looked at</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>起算</source>
        <translation>Began</translation>
    </message>
    <message>
        <source>届满</source>
        <translation>Ends</translation>
    </message>
    <message>
        <source>还有多久</source>
        <translation>Time left</translation>
    </message>
    <message>
        <source>轮次</source>
        <translation>Round</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>作出</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>工作日</source>
        <translation>workdays</translation>
    </message>
    <message>
        <source>打印法制审核意见</source>
        <translation>Print the review sheet</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
</context>
<context>
    <name>Roster</name>
    <message>
        <source>确定  Enter</source>
        <translation>OK  Enter</translation>
    </message>
    <message>
        <source>取消  Esc</source>
        <translation>Cancel  Esc</translation>
    </message>
    <message>
        <source>有冲突时写明</source>
        <translation>needed where it clashes</translation>
    </message>
    <message>
        <source>安排</source>
        <translation>Duty</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>可不填</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>撤下 {who} {day} {post}</source>
        <translation>Take off {who} {day} {post}</translation>
    </message>
    <message>
        <source>可不填；有冲突时写明</source>
        <translation>optional; needed where it clashes</translation>
    </message>
    <message>
        <source>换班：</source>
        <translation>Swap: </translation>
    </message>
    <message>
        <source>警号、姓名或首字母</source>
        <translation>Number, name or initials</translation>
    </message>
    <message>
        <source>请选顶班的人</source>
        <translation>Choose who covers</translation>
    </message>
    <message>
        <source>顶班：{who} {day} {post}</source>
        <translation>Cover: {who} {day} {post}</translation>
    </message>
    <message>
        <source>由谁顶</source>
        <translation>Covered by</translation>
    </message>
    <message>
        <source>销假：{who} {from} 至 {to} {kind}</source>
        <translation>Cancel leave: {who} {from} to {to} {kind}</translation>
    </message>
    <message>
        <source>从</source>
        <translation>From</translation>
    </message>
    <message>
        <source>到</source>
        <translation>To</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>请假：{who}</source>
        <translation>Leave: {who}</translation>
    </message>
    <message>
        <source>这几天还排着 {posts}，请假后要找人顶班</source>
        <translation>On duty these days: {posts}; somebody has to cover</translation>
    </message>
    <message>
        <source>导出值班表</source>
        <translation>Export roster</translation>
    </message>
    <message>
        <source>已导出 {file}</source>
        <translation>Exported {file}</translation>
    </message>
    <message>
        <source>导入值班表</source>
        <translation>Import roster</translation>
    </message>
    <message>
        <source>表格 (*.xlsx *.xls *.ods *.csv)</source>
        <translation>Tables (*.xlsx *.xls *.ods *.csv)</translation>
    </message>
    <message>
        <source>导入 {file}：新排 {add} 个班，撤下 {drop} 个，不变 {same} 格</source>
        <translation>Import {file}: {add} duties added, {drop} taken off, {same} cells unchanged</translation>
    </message>
    <message>
        <source>退回的格另存…</source>
        <translation>Save refused cells…</translation>
    </message>
    <message>
        <source>退回 {count} 格</source>
        <translation>{count} cells refused</translation>
    </message>
    <message>
        <source>已导入，新排 {number} 个班</source>
        <translation>Imported, {number} duties added</translation>
    </message>
    <message>
        <source>退回的格另存为</source>
        <translation>Save refused cells as</translation>
    </message>
    <message>
        <source>单元格</source>
        <translation>Cell</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>退回原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>已保存 {file}</source>
        <translation>Saved {file}</translation>
    </message>
    <message>
        <source>没有写成（{fault}）；请换一个位置</source>
        <translation>Not written ({fault}); choose another place</translation>
    </message>
    <message>
        <source>按轮班排班；手工改过的不动</source>
        <translation>Fill from rotations; what was changed by hand stays</translation>
    </message>
    <message>
        <source>正在算…</source>
        <translation>Working it out…</translation>
    </message>
    <message>
        <source>已排 {number} 个班</source>
        <translation>{number} duties filled</translation>
    </message>
    <message>
        <source>已经按轮班排好，没有要改的</source>
        <translation>Filled already, nothing to change</translation>
    </message>
    <message>
        <source>将新排 {add} 个班，撤下 {drop} 个，保留 {kept} 个</source>
        <translation>{add} duties to add, {drop} to take off, {kept} stay</translation>
    </message>
    <message>
        <source>不排：{parts}</source>
        <translation>left out: {parts}</translation>
    </message>
    <message>
        <source>排后缺岗 {count} 处：{gaps}</source>
        <translation>{count} gaps afterwards: {gaps}</translation>
    </message>
    <message>
        <source>{from} 至 {to}</source>
        <translation>{from} to {to}</translation>
    </message>
    <message>
        <source>{year}年{month}月</source>
        <translation>{year}-{month}</translation>
    </message>
    <message>
        <source>月表</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>周表</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>前</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>后</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>排班</source>
        <translation>Fill</translation>
    </message>
    <message>
        <source>换班</source>
        <translation>Swap</translation>
    </message>
    <message>
        <source>顶班</source>
        <translation>Cover</translation>
    </message>
    <message>
        <source>请假</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>上岗下岗</source>
        <translation>On/off</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>{years} 年的调休上班日还没有公布，日历里只有假日；公布后请在派出所资料的工作日历里补上</source>
        <translation>Make-up workdays of {years} are not published yet, the calendar has the holidays only; add them in the working calendar of the station&apos;s lists once they are</translation>
    </message>
    <message>
        <source>先在月表里选一名民警的格子</source>
        <translation>Choose an officer&apos;s cell in the month first</translation>
    </message>
    <message>
        <source>这一格没有班，不能换</source>
        <translation>No duty in this cell, nothing to swap</translation>
    </message>
    <message>
        <source>再选另一个人的班，按 S 换班；Esc 取消</source>
        <translation>Choose the other officer&apos;s duty and press S; Esc cancels</translation>
    </message>
    <message>
        <source>应有 {count} 人</source>
        <translation>{count} needed</translation>
    </message>
    <message>
        <source>没有人</source>
        <translation>nobody</translation>
    </message>
    <message>
        <source>原 {post}，已撤下或换给别人</source>
        <translation>was {post}, taken off or given away</translation>
    </message>
    <message>
        <source>休息</source>
        <translation>off</translation>
    </message>
    <message>
        <source>班</source>
        <translation>on</translation>
    </message>
    <message>
        <source>休</source>
        <translation>off</translation>
    </message>
    <message>
        <source>缺</source>
        <translation>!</translation>
    </message>
    <message>
        <source>{who} 现在下岗：{post}</source>
        <translation>{who} goes off duty now: {post}</translation>
    </message>
    <message>
        <source>指挥席、巡查岗没有别人时须写明</source>
        <translation>needed where a seat or the patrol post is left empty</translation>
    </message>
    <message>
        <source>{who} 临时上岗</source>
        <translation>{who} is called in</translation>
    </message>
    <message>
        <source>岗位</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>撤下 {post}</source>
        <translation>Take off {post}</translation>
    </message>
    <message>
        <source>{old} 改为 {new}</source>
        <translation>{old} → {new}</translation>
    </message>
    <message>
        <source>排 {post}</source>
        <translation>Put at {post}</translation>
    </message>
    <message>
        <source>还没有轮班：先在派出所资料（Alt+5）里建岗位、值班组和轮班</source>
        <translation>No rotations yet: make posts, duty groups and rotations in the station&apos;s lists (Alt+5)</translation>
    </message>
    <message>
        <source>值班表</source>
        <translation>Roster</translation>
    </message>
    <message>
        <source>Enter 改&#x3000;Del 撤下&#x3000;Tab 到缺岗和冲突</source>
        <translation>Enter edit&#x3000;Del take off&#x3000;Tab warnings</translation>
    </message>
    <message>
        <source>没有缺岗，没有冲突</source>
        <translation>No gaps, no clashes</translation>
    </message>
    <message>
        <source>值班记录</source>
        <translation>Duty record</translation>
    </message>
    <message>
        <source>缺岗和冲突 {count}</source>
        <translation>Gaps and clashes {count}</translation>
    </message>
    <message>
        <source>格子里的字</source>
        <translation>Signs in the cells</translation>
    </message>
    <message>
        <source>{who}的值班记录</source>
        <translation>Duty record of {who}</translation>
    </message>
    <message>
        <source>还没有登录、换班或下岗的记录</source>
        <translation>No sign-in, swap or going off duty yet</translation>
    </message>
    <message>
        <source>缺岗和冲突</source>
        <translation>Gaps and clashes</translation>
    </message>
    <message>
        <source>{count}人 </source>
        <translation>{count}: </translation>
    </message>
    <message>
        <source>缺{count}</source>
        <translation>{count} missing</translation>
    </message>
    <message>
        <source>值班领导</source>
        <translation>Duty leader</translation>
    </message>
    <message>
        <source>指挥室值守</source>
        <translation>Command room</translation>
    </message>
    <message>
        <source>巡查岗</source>
        <translation>Patrol post</translation>
    </message>
    <message>
        <source>值班组</source>
        <translation>Duty group</translation>
    </message>
    <message>
        <source>日勤</source>
        <translation>Day work</translation>
    </message>
    <message>
        <source>每天</source>
        <translation>every day</translation>
    </message>
    <message>
        <source>工作日</source>
        <translation>workdays</translation>
    </message>
    <message>
        <source>休息日</source>
        <translation>rest days</translation>
    </message>
    <message>
        <source>年休</source>
        <translation>annual leave</translation>
    </message>
    <message>
        <source>病假</source>
        <translation>sick leave</translation>
    </message>
    <message>
        <source>事假</source>
        <translation>personal leave</translation>
    </message>
    <message>
        <source>公差</source>
        <translation>mission</translation>
    </message>
    <message>
        <source>培训</source>
        <translation>training</translation>
    </message>
    <message>
        <source>补休</source>
        <translation>compensatory rest</translation>
    </message>
    <message>
        <source>{who}同时排了{post}和{other}</source>
        <translation>{who} is at {post} and {other} at once</translation>
    </message>
    <message>
        <source>{who}请假期间排了{post}</source>
        <translation>{who} is on leave and at {post}</translation>
    </message>
    <message>
        <source>{who}下{other}后休息不足就上{post}</source>
        <translation>{who} has too little rest between {other} and {post}</translation>
    </message>
    <message>
        <source>{who}已停用，还排着{post}</source>
        <translation>{who} is retired and still at {post}</translation>
    </message>
    <message>
        <source>{post}缺 {missing} 人</source>
        <translation>{post} lacks {missing}</translation>
    </message>
    <message>
        <source>{post}缺 {missing} 人（{from}–{to}）</source>
        <translation>{post} lacks {missing} ({from}–{to})</translation>
    </message>
    <message>
        <source>{kind}没有人（{from}–{to}）</source>
        <translation>{kind}: nobody ({from}–{to})</translation>
    </message>
    <message>
        <source>下值补休</source>
        <translation>resting</translation>
    </message>
    <message>
        <source>已停用</source>
        <translation>retired</translation>
    </message>
    <message>
        <source>手工调整过</source>
        <translation>changed by hand</translation>
    </message>
    <message>
        <source>周一</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>周二</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>周三</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>周四</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>周五</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>周六</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>周日</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>次日</source>
        <translation>+1 </translation>
    </message>
    <message>
        <source>（替{who}）</source>
        <translation> (for {who})</translation>
    </message>
    <message>
        <source>（已下岗）</source>
        <translation> (left)</translation>
    </message>
    <message>
        <source>；另有 {count} 处</source>
        <translation>; {count} more</translation>
    </message>
    <message>
        <source>人数不够</source>
        <translation>too few</translation>
    </message>
    <message>
        <source>换班、顶班或手工改过</source>
        <translation>swapped, covered or changed by hand</translation>
    </message>
</context>
<context>
    <name>Routing</name>
    <message>
        <source>看派警规则</source>
        <translation>Show the rules</translation>
    </message>
    <message>
        <source>派警试算</source>
        <translation>Try the rules</translation>
    </message>
    <message>
        <source>选一个警情类别，这里说该派谁、为什么；只是试算，不派警</source>
        <translation>Choose a category: who should go, and why, is said here. Nobody is sent.</translation>
    </message>
    <message>
        <source>按现在谁在岗、谁在忙。</source>
        <translation>By who is on duty and who is busy now.</translation>
    </message>
    <message>
        <source>按那时的值班表（还没排到的日子按现在谁在岗）；现在谁在忙不计在内。</source>
        <translation>By the roster of that time (days it does not reach: by who is on duty now); who is busy now is left out.</translation>
    </message>
    <message>
        <source>没有值班表：按现在谁在岗，谁在忙不计在内。</source>
        <translation>No roster is kept: by who is on duty now; who is busy is left out.</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>社区</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>级别</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>不填就随类别</source>
        <translation>empty: the category&apos;s own</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>不填就是现在；周六 23:10、2026-10-10 09:00</source>
        <translation>empty: now; Sat 23:10, 2026-10-10 09:00</translation>
    </message>
    <message>
        <source>没有“{text}”这个时间，请写成 周六 23:10</source>
        <translation>There is no time “{text}”; write it like Sat 23:10</translation>
    </message>
</context>
<context>
    <name>Series</name>
    <message>
        <source>近 90 天</source>
        <translation>Last 90 days</translation>
    </message>
    <message>
        <source>近一年</source>
        <translation>Last year</translation>
    </message>
    <message>
        <source>全部时间</source>
        <translation>All time</translation>
    </message>
    <message>
        <source>全部案件类警情</source>
        <translation>All case matters</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>给这个系列起个名称</source>
        <translation>Give this series a name</translation>
    </message>
    <message>
        <source>《{name}》为什么不是一个系列？其中的警情都放回去</source>
        <translation>Why is “{name}” no series? All its incidents are released</translation>
    </message>
    <message>
        <source>为什么不予串并？否定过的不再提议</source>
        <translation>Why is it rejected? What was rejected is not proposed again</translation>
    </message>
    <message>
        <source>请先在右边的表里选要移出的警情</source>
        <translation>First select the incidents to take out in the table on the right</translation>
    </message>
    <message>
        <source>请先在右边的表里选要拆出去的警情</source>
        <translation>First select the incidents to split off in the table on the right</translation>
    </message>
    <message>
        <source>拆出 {count} 起另成一个系列，叫什么？</source>
        <translation>{count} split off as a series of their own: what is it called?</translation>
    </message>
    <message>
        <source>哪一起并入《{name}》？</source>
        <translation>Which incident goes into “{name}”?</translation>
    </message>
    <message>
        <source>警情编号，按 Enter；未结的可只写末几位</source>
        <translation>Incident number, then Enter; the last digits will do for an open one</translation>
    </message>
    <message>
        <source>《{name}》改叫什么？</source>
        <translation>What is “{name}” to be called?</translation>
    </message>
    <message>
        <source>《{name}》怎样结束？</source>
        <translation>How did “{name}” end?</translation>
    </message>
    <message>
        <source>不结束</source>
        <translation>Leave it open</translation>
    </message>
    <message>
        <source>名称，按 Enter</source>
        <translation>Name, then Enter</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>理由和分值</source>
        <translation>Reasons and points</translation>
    </message>
    <message>
        <source>系列</source>
        <translation>Series</translation>
    </message>
    <message>
        <source>警情</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>报警内容</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>系列里的警情</source>
        <translation>Incidents of the series</translation>
    </message>
    <message>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>正在比对：{done} / {of} 起</source>
        <translation>Comparing: {done} / {of} incidents</translation>
    </message>
    <message>
        <source>这里列出手法、目标、时间、地点相近的几起：相像的由程序提议，是不是一个系列由人决定。</source>
        <translation>Incidents alike in method, target, time and place are listed here: the program proposes, a person decides whether they are a series.</translation>
    </message>
    <message>
        <source>已停止；换个时间或类别再比对。</source>
        <translation>Stopped; choose another time or category to compare again.</translation>
    </message>
    <message>
        <source>串并</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>不予串并</source>
        <translation>Reject</translation>
    </message>
    <message>
        <source>移出选中</source>
        <translation>Take out</translation>
    </message>
    <message>
        <source>拆分选中</source>
        <translation>Split off</translation>
    </message>
    <message>
        <source>并入一起</source>
        <translation>Add one</translation>
    </message>
    <message>
        <source>改名</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>结束</source>
        <translation>End</translation>
    </message>
    <message>
        <source>在队列里看</source>
        <translation>Show in queue</translation>
    </message>
    <message>
        <source>串并案</source>
        <translation>Linked series</translation>
    </message>
    <message>
        <source>地点和时间</source>
        <translation>Places and times</translation>
    </message>
    <message>
        <source>没有坐标</source>
        <translation>No coordinates</translation>
    </message>
    <message>
        <source>{count} 米</source>
        <translation>{count} m</translation>
    </message>
    <message>
        <source>待定</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>可并入</source>
        <translation>May join</translation>
    </message>
    <message>
        <source>已串并</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>已结束</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>已抓获</source>
        <translation>Caught</translation>
    </message>
    <message>
        <source>已移交办案队</source>
        <translation>Given to the case team</translation>
    </message>
    <message>
        <source>核实不是一个系列</source>
        <translation>Found to be no series</translation>
    </message>
    <message>
        <source>同一类别</source>
        <translation>Same category</translation>
    </message>
    <message>
        <source>类别相近</source>
        <translation>Related categories</translation>
    </message>
    <message>
        <source>同一地点</source>
        <translation>Same place</translation>
    </message>
    <message>
        <source>最远相距 {fact} 米</source>
        <translation>At most {fact} m apart</translation>
    </message>
    <message>
        <source>同一社区，没有坐标</source>
        <translation>Same community, no coordinates</translation>
    </message>
    <message>
        <source>一天之内</source>
        <translation>Within a day</translation>
    </message>
    <message>
        <source>前后最多相隔 {fact} 天</source>
        <translation>At most {fact} days apart</translation>
    </message>
    <message>
        <source>同一时刻</source>
        <translation>Same time of day</translation>
    </message>
    <message>
        <source>时段最多相差 {fact}</source>
        <translation>Times of day differ by at most {fact}</translation>
    </message>
    <message>
        <source>手法：{fact}</source>
        <translation>Method: {fact}</translation>
    </message>
    <message>
        <source>手法多相同</source>
        <translation>Methods mostly alike</translation>
    </message>
    <message>
        <source>手法不同</source>
        <translation>Methods differ</translation>
    </message>
    <message>
        <source>目标：{fact}</source>
        <translation>Target: {fact}</translation>
    </message>
    <message>
        <source>目标多相同</source>
        <translation>Targets mostly alike</translation>
    </message>
    <message>
        <source>目标不同</source>
        <translation>Targets differ</translation>
    </message>
    <message>
        <source>{count} 小时</source>
        <translation>{count} h</translation>
    </message>
    <message>
        <source>{count} 分钟</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>不同类别</source>
        <translation>Various categories</translation>
    </message>
    <message>
        <source>{count} 起</source>
        <translation>{count} incidents</translation>
    </message>
    <message>
        <source>可能属于系列《{name}》</source>
        <translation>May belong to the series “{name}”</translation>
    </message>
    <message>
        <source>{day} {who} 串并</source>
        <translation>Accepted {day} by {who}</translation>
    </message>
    <message>
        <source>这段时间没有交案件办理队办理的警情；可以选别的时间或类别。</source>
        <translation>No incidents for the case team in this time; choose another time or category.</translation>
    </message>
    <message>
        <source>比对 {count} 起</source>
        <translation>{count} incidents compared</translation>
    </message>
    <message>
        <source>{count} 起没有写到手法和目标</source>
        <translation>{count} name no method and no target</translation>
    </message>
    <message>
        <source>另有 {count} 组只是时间、地点相近，没有相同的手法和目标，没有列出</source>
        <translation>{count} more groups are alike only in time and place, with no method or target in common, and are not listed</translation>
    </message>
    <message>
        <source>另有 {count} 组没有列出</source>
        <translation>{count} more groups are not listed</translation>
    </message>
    <message>
        <source>《{name}》 {count} 起</source>
        <translation>“{name}” {count} incidents</translation>
    </message>
    <message>
        <source>{first} 至 {last}</source>
        <translation>{first} to {last}</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>警号、拼音首字母或姓名</source>
        <translation>Number, pinyin initials or name</translation>
    </message>
    <message>
        <source>我是</source>
        <translation>I am</translation>
    </message>
    <message>
        <source>设置口令并登录  Enter</source>
        <translation>Set password and sign in  Enter</translation>
    </message>
    <message>
        <source>请先选择您是哪一位</source>
        <translation>Choose who you are first</translation>
    </message>
    <message>
        <source>本所还没有人设置过登录口令。请选择您本人并设置口令；其他人的口令登录后在「派出所资料」里设置。</source>
        <translation>Nobody at this station has a password yet. Choose yourself and set yours; the others are set on the station page once you have signed in.</translation>
    </message>
    <message>
        <source>警号</source>
        <translation>Officer number</translation>
    </message>
    <message>
        <source>口令</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>登录  Enter</source>
        <translation>Sign in  Enter</translation>
    </message>
    <message>
        <source>正在核对…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>登录</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>返回，仍由{name}值守  Esc</source>
        <translation>Back, {name} stays on duty  Esc</translation>
    </message>
    <message>
        <source>（虚构）</source>
        <translation> (fictional)</translation>
    </message>
    <message>
        <source>新口令</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>再输一遍</source>
        <translation>Once more</translation>
    </message>
    <message>
        <source>至少 {count} 个字符</source>
        <translation>At least {count} characters</translation>
    </message>
    <message>
        <source>口令至少 {count} 个字符</source>
        <translation>A password has at least {count} characters</translation>
    </message>
    <message>
        <source>两次输入的口令不一样，请重新输入</source>
        <translation>The two passwords differ; type them again</translation>
    </message>
    <message>
        <source>演示·虚构
警号 {number}，接班 {relief}
口令 {password}
已填好，按 Enter 登录。</source>
        <translation>Demonstration, fictional
officer {number}, relief {relief}
password {password}
Already filled in: press Enter.</translation>
    </message>
</context>
<context>
    <name>Station</name>
    <message>
        <source>新增  Ctrl+N</source>
        <translation>Add  Ctrl+N</translation>
    </message>
    <message>
        <source>显示停用的 {count} 项</source>
        <translation>Show {count} retired</translation>
    </message>
    <message>
        <source>还没有{list}。按 Ctrl+N 新增第一项。</source>
        <translation>{list}: nothing yet. Ctrl+N adds the first.</translation>
    </message>
    <message>
        <source>{years} 年的调休上班日尚未公布或还没有录入，周末都按休息日算；公布后请补上。</source>
        <translation>{years}: make-up workdays not published or not entered yet; every weekend counts as free. Add them once published.</translation>
    </message>
    <message>
        <source>有 {count} 项随程序附带、尚待本所核对。</source>
        <translation>{count} entries came with the program and await your check.</translation>
    </message>
    <message>
        <source>名称、拼音首字母或代码  Ctrl+F</source>
        <translation>Name, pinyin initials or code  Ctrl+F</translation>
    </message>
    <message>
        <source>在清单里找</source>
        <translation>Find in the list</translation>
    </message>
    <message>
        <source>◆ 菱形</source>
        <translation>◆ diamond</translation>
    </message>
    <message>
        <source>▲ 三角</source>
        <translation>▲ triangle</translation>
    </message>
    <message>
        <source>■ 方形</source>
        <translation>■ square</translation>
    </message>
    <message>
        <source>● 圆形</source>
        <translation>● circle</translation>
    </message>
    <message>
        <source>工地</source>
        <translation>Construction site</translation>
    </message>
    <message>
        <source>重点部位</source>
        <translation>Key place</translation>
    </message>
    <message>
        <source>本所自定</source>
        <translation>Our own</translation>
    </message>
    <message>
        <source>已核</source>
        <translation>Verified</translation>
    </message>
    <message>
        <source>转引，未见原文</source>
        <translation>Quoted, source not seen</translation>
    </message>
    <message>
        <source>请核对</source>
        <translation>Please check</translation>
    </message>
    <message>
        <source>单位代码</source>
        <translation>Unit code</translation>
    </message>
    <message>
        <source>上班时间</source>
        <translation>Work starts</translation>
    </message>
    <message>
        <source>下班时间</source>
        <translation>Work ends</translation>
    </message>
    <message>
        <source>交接班时间</source>
        <translation>Shift changes</translation>
    </message>
    <message>
        <source>居民数</source>
        <translation>Residents</translation>
    </message>
    <message>
        <source>时区</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>所址经度</source>
        <translation>Longitude</translation>
    </message>
    <message>
        <source>所址纬度</source>
        <translation>Latitude</translation>
    </message>
    <message>
        <source>代码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>警号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>用它登录</source>
        <translation>Used to sign in</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>所在队</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>现在的状态</source>
        <translation>Activity now</translation>
    </message>
    <message>
        <source>身份</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>辅警</source>
        <translation>Auxiliary</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>负责的社区</source>
        <translation>Communities</translation>
    </message>
    <message>
        <source>专长</source>
        <translation>Skills</translation>
    </message>
    <message>
        <source>类型</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>社区</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>联系人</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>Contact phone</translation>
    </message>
    <message>
        <source>上级类别</source>
        <translation>Parent category</translation>
    </message>
    <message>
        <source>不填就是最上一级；级数随上级</source>
        <translation>Empty means top level; the depth follows</translation>
    </message>
    <message>
        <source>提示词</source>
        <translation>Keywords</translation>
    </message>
    <message>
        <source>报警内容里有这些词时提示本类别</source>
        <translation>Suggests this category when in the narrative</translation>
    </message>
    <message>
        <source>报表归类</source>
        <translation>Bucket in reports</translation>
    </message>
    <message>
        <source>初定级别</source>
        <translation>First level</translation>
    </message>
    <message>
        <source>办理</source>
        <translation>Handling</translation>
    </message>
    <message>
        <source>上班时间交案件办理队</source>
        <translation>To the case team in working hours</translation>
    </message>
    <message>
        <source>骚扰</source>
        <translation>Nuisance</translation>
    </message>
    <message>
        <source>国标代码</source>
        <translation>National code</translation>
    </message>
    <message>
        <source>标志上的字</source>
        <translation>Letter of the badge</translation>
    </message>
    <message>
        <source>第几级</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>标志形状</source>
        <translation>Shape of the badge</translation>
    </message>
    <message>
        <source>派警时限（秒）</source>
        <translation>Dispatch within (s)</translation>
    </message>
    <message>
        <source>签收时限（秒）</source>
        <translation>Acknowledge within (s)</translation>
    </message>
    <message>
        <source>到场时限（秒）</source>
        <translation>On scene within (s)</translation>
    </message>
    <message>
        <source>反馈时限（秒）</source>
        <translation>Feedback within (s)</translation>
    </message>
    <message>
        <source>不记时间点</source>
        <translation>No milestone</translation>
    </message>
    <message>
        <source>能否派警</source>
        <translation>Availability</translation>
    </message>
    <message>
        <source>在岗</source>
        <translation>on duty</translation>
    </message>
    <message>
        <source>算在岗</source>
        <translation>Counts as on duty</translation>
    </message>
    <message>
        <source>记下的时间点</source>
        <translation>Milestone stamped</translation>
    </message>
    <message>
        <source>休息</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>上班</source>
        <translation>Workday</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>这一天</source>
        <translation>This day</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>核对情况</source>
        <translation>Standing</translation>
    </message>
    <message>
        <source>合 {clock}</source>
        <translation>= {clock}</translation>
    </message>
    <message>
        <source>只写一个字</source>
        <translation>One character only</translation>
    </message>
    <message>
        <source>应是 {low} 到 {high} 的整数</source>
        <translation>A whole number from {low} to {high}</translation>
    </message>
    <message>
        <source>应是 -{limit} 到 {limit} 的小数，或不填</source>
        <translation>A decimal from -{limit} to {limit}, or nothing</translation>
    </message>
    <message>
        <source>请写成 08:30 的样子</source>
        <translation>Write it like 08:30</translation>
    </message>
    <message>
        <source>请写成 2026-11-23 的样子</source>
        <translation>Write it like 2026-11-23</translation>
    </message>
    <message>
        <source>几个词用顿号或空格隔开</source>
        <translation>Words separated by commas or blanks</translation>
    </message>
    <message>
        <source>星期一</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>星期二</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>星期三</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>星期四</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>星期五</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>星期六</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>星期日</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>保存  Ctrl+Enter</source>
        <translation>Save  Ctrl+Enter</translation>
    </message>
    <message>
        <source>放弃更改</source>
        <translation>Discard changes</translation>
    </message>
    <message>
        <source>设置登录口令</source>
        <translation>Set password</translation>
    </message>
    <message>
        <source>没有需要保存的更改</source>
        <translation>Nothing to save</translation>
    </message>
    <message>
        <source>已保存：{number}</source>
        <translation>Saved: {number}</translation>
    </message>
    <message>
        <source>已新增：{number}</source>
        <translation>Added: {number}</translation>
    </message>
    <message>
        <source>已恢复上次没有保存的内容</source>
        <translation>What was not saved last time is back</translation>
    </message>
    <message>
        <source>别人刚改了这一项的{labels}。您填的还在，保存会盖过它。</source>
        <translation>Somebody has just changed {labels} here. What you typed is still there; saving would replace theirs.</translation>
    </message>
    <message>
        <source>改用最新内容</source>
        <translation>Take the newest</translation>
    </message>
    <message>
        <source>保留我填的</source>
        <translation>Keep mine</translation>
    </message>
    <message>
        <source>已停用：{number}</source>
        <translation>Retired: {number}</translation>
    </message>
    <message>
        <source>已恢复：{number}</source>
        <translation>Restored: {number}</translation>
    </message>
    <message>
        <source>新增：{list}</source>
        <translation>New: {list}</translation>
    </message>
    <message>
        <source>恢复使用</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>Retire</translation>
    </message>
    <message>
        <source>这一项的内容</source>
        <translation>The entry</translation>
    </message>
    <message>
        <source>资料清单</source>
        <translation>Lists</translation>
    </message>
    <message>
        <source>星期</source>
        <translation>Weekday</translation>
    </message>
    <message>
        <source>派警 · 签收 · 到场 · 反馈</source>
        <translation>Dispatch · acknowledge · scene · feedback</translation>
    </message>
    <message>
        <source>居民 {count}</source>
        <translation>{count} residents</translation>
    </message>
    <message>
        <source>不在岗</source>
        <translation>off duty</translation>
    </message>
    <message>
        <source>记{word}时间</source>
        <translation>stamps {word}</translation>
    </message>
    <message>
        <source>派出所</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>民警</source>
        <translation>Officers</translation>
    </message>
    <message>
        <source>队伍</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>工地与重点部位</source>
        <translation>Sites</translation>
    </message>
    <message>
        <source>警情类别</source>
        <translation>Categories</translation>
    </message>
    <message>
        <source>报警方式</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>级别与时限</source>
        <translation>Levels and limits</translation>
    </message>
    <message>
        <source>处理结果</source>
        <translation>Dispositions</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Activities</translation>
    </message>
    <message>
        <source>工作日历</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>这里有没有保存的更改。</source>
        <translation>There are unsaved changes here.</translation>
    </message>
    <message>
        <source>保存后继续</source>
        <translation>Save and go on</translation>
    </message>
    <message>
        <source>回去接着填</source>
        <translation>Go on writing</translation>
    </message>
    <message>
        <source>派出所资料</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>设置口令  Enter</source>
        <translation>Set password  Enter</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>给{name}设置登录口令，设置后立即生效</source>
        <translation>A password for {name}, valid at once</translation>
    </message>
    <message>
        <source>已给{name}设置登录口令</source>
        <translation>Password set for {name}</translation>
    </message>
    <message>
        <source>{name}（停用）</source>
        <translation>{name} (retired)</translation>
    </message>
    <message>
        <source>骚扰警情，单列</source>
        <translation>Nuisance, counted apart</translation>
    </message>
    <message>
        <source>骚扰警情</source>
        <translation>nuisance</translation>
    </message>
    <message>
        <source>已知情况往前查（天）</source>
        <translation>What is known: look back (days)</translation>
    </message>
    <message>
        <source>其中近期（天）</source>
        <translation>Of late (days)</translation>
    </message>
    <message>
        <source>每项列出最近几次</source>
        <translation>Last ones named of each</translation>
    </message>
    <message>
        <source>疑似同一起：相隔分钟</source>
        <translation>Same event: minutes apart</translation>
    </message>
    <message>
        <source>疑似同一起：相隔米</source>
        <translation>Same event: metres apart</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>None</translation>
    </message>
    <message>
        <source>只列一行，不响不上报</source>
        <translation>A row only: no sound, no escalation</translation>
    </message>
    <message>
        <source>高优先到哪一级</source>
        <translation>High priority up to level</translation>
    </message>
    <message>
        <source>中优先到哪一级</source>
        <translation>Medium priority up to level</translation>
    </message>
    <message>
        <source>声音</source>
        <translation>Sound</translation>
    </message>
    <message>
        <source>多久之后告警（秒）</source>
        <translation>Raised after (s)</translation>
    </message>
    <message>
        <source>马上</source>
        <translation>at once</translation>
    </message>
    <message>
        <source>多久没人确认报值班领导（秒）</source>
        <translation>To the duty leader after (s)</translation>
    </message>
    <message>
        <source>不上报</source>
        <translation>never</translation>
    </message>
    <message>
        <source>确认后多久没进展再响（秒）</source>
        <translation>Sounds again after (s)</translation>
    </message>
    <message>
        <source>不再响</source>
        <translation>never</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>延后 · 上报 · 再响</source>
        <translation>Delay · escalation · repeat</translation>
    </message>
    <message>
        <source>告警规则</source>
        <translation>Alarm rules</translation>
    </message>
    <message>
        <source>午休开始</source>
        <translation>Lunch begins</translation>
    </message>
    <message>
        <source>午休由值班组处警；没有午休就不填</source>
        <translation>The duty group responds meanwhile; empty where there is none</translation>
    </message>
    <message>
        <source>午休结束</source>
        <translation>Lunch ends</translation>
    </message>
    <message>
        <source>邻近社区</source>
        <translation>Neighbours</translation>
    </message>
    <message>
        <source>本社区民警去不了时先找它们的；两边勾一边即可</source>
        <translation>Asked first where its own cannot go; ticking one side is enough</translation>
    </message>
    <message>
        <source>不填就是不限</source>
        <translation>Empty: no limit</translation>
    </message>
    <message>
        <source>用途</source>
        <translation>For</translation>
    </message>
    <message>
        <source>派警规则</source>
        <translation>Routing rules</translation>
    </message>
    <message>
        <source>含下面各级；不填就是全部</source>
        <translation>With all below it; empty: all</translation>
    </message>
    <message>
        <source>级别</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>不勾就是各级都算</source>
        <translation>None ticked: every level</translation>
    </message>
    <message>
        <source>人数</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>主办总是 1 人</source>
        <translation>One leads, always</translation>
    </message>
    <message>
        <source>次序</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>希望的专长</source>
        <translation>Wanted skill</translation>
    </message>
    <message>
        <source>没有这样的人时照样推荐，并说明</source>
        <translation>Where nobody has it somebody is advised all the same, and it is said</translation>
    </message>
    <message>
        <source>什么时候</source>
        <translation>When</translation>
    </message>
    <message>
        <source>派给</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>从哪天起</source>
        <translation>From</translation>
    </message>
    <message>
        <source>到哪天止</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>依据或备注</source>
        <translation>Basis, remark</translation>
    </message>
    <message>
        <source>全部警情</source>
        <translation>All incidents</translation>
    </message>
    <message>
        <source>{target} {count} 人</source>
        <translation>{target}, {count}</translation>
    </message>
    <message>
        <source>，会{skill}</source>
        <translation>, skilled in {skill}</translation>
    </message>
    <message>
        <source>派给谁 ← 什么警情</source>
        <translation>Who ← which incidents</translation>
    </message>
    <message>
        <source>文件夹</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>网络接口（HTTP）</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>电子邮件</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>纸质派警单</source>
        <translation>Printed slip</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>不加密</source>
        <translation>Not encrypted</translation>
    </message>
    <message>
        <source>顺序</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>数小的先用，送不到再用下一个</source>
        <translation>The lowest first, the next where it fails</translation>
    </message>
    <message>
        <source>文件夹、https://… 或 邮件服务器:端口</source>
        <translation>A folder, https://… or mail server:port</translation>
    </message>
    <message>
        <source>请求头（HTTP）</source>
        <translation>Headers (HTTP)</translation>
    </message>
    <message>
        <source>写成 X-Name: value，用分号隔开</source>
        <translation>X-Name: value, separated by semicolons</translation>
    </message>
    <message>
        <source>证书机构文件</source>
        <translation>Authority file</translation>
    </message>
    <message>
        <source>内网自建证书才填</source>
        <translation>Only for a network&apos;s own certificates</translation>
    </message>
    <message>
        <source>打印机（派警单）</source>
        <translation>Printer (slip)</translation>
    </message>
    <message>
        <source>不填只存 PDF</source>
        <translation>Empty: PDF only</translation>
    </message>
    <message>
        <source>服务的队</source>
        <translation>Teams served</translation>
    </message>
    <message>
        <source>服务的民警</source>
        <translation>Officers served</translation>
    </message>
    <message>
        <source>两项都不勾就是所有人</source>
        <translation>Nothing ticked in both: everybody</translation>
    </message>
    <message>
        <source>密钥或密码</source>
        <translation>Secret or password</translation>
    </message>
    <message>
        <source>用户名（邮件）</source>
        <translation>User (e-mail)</translation>
    </message>
    <message>
        <source>发件人（邮件）</source>
        <translation>Sender (e-mail)</translation>
    </message>
    <message>
        <source>加密（邮件）</source>
        <translation>Encryption (e-mail)</translation>
    </message>
    <message>
        <source>推送时限（分钟）</source>
        <translation>Push limit (min)</translation>
    </message>
    <message>
        <source>推送报警电话</source>
        <translation>Push the caller&apos;s number</translation>
    </message>
    <message>
        <source>告诉出警的民警</source>
        <translation>Tell officers sent</translation>
    </message>
    <message>
        <source>推送同去的人</source>
        <translation>Push who else goes</translation>
    </message>
    <message>
        <source>邮箱</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>请写成 name@example.cn 的样子</source>
        <translation>Write it like name@example.cn</translation>
    </message>
    <message>
        <source>不填保持不变，填 - 清除</source>
        <translation>Empty keeps it, - takes it away</translation>
    </message>
    <message>
        <source>已设置</source>
        <translation>Set</translation>
    </message>
    <message>
        <source>未设置</source>
        <translation>Not set</translation>
    </message>
    <message>
        <source>{count} 名民警</source>
        <translation>{count} officers</translation>
    </message>
    <message>
        <source>推送通道</source>
        <translation>Push channels</translation>
    </message>
    <message>
        <source>岗位</source>
        <translation>Posts</translation>
    </message>
    <message>
        <source>值班组</source>
        <translation>Duty groups</translation>
    </message>
    <message>
        <source>轮班</source>
        <translation>Rotations</translation>
    </message>
    <message>
        <source>表上的字</source>
        <translation>Sign in the table</translation>
    </message>
    <message>
        <source>不填用名称的第一个字</source>
        <translation>empty: first sign of the name</translation>
    </message>
    <message>
        <source>上岗时刻</source>
        <translation>Starts at</translation>
    </message>
    <message>
        <source>时长（分钟）</source>
        <translation>Length (minutes)</translation>
    </message>
    <message>
        <source>至少几人</source>
        <translation>Officers needed</translation>
    </message>
    <message>
        <source>下岗后休息（分钟）</source>
        <translation>Rest afterwards (minutes)</translation>
    </message>
    <message>
        <source>带班人</source>
        <translation>Group leader</translation>
    </message>
    <message>
        <source>须是组员；可不填</source>
        <translation>one of the members; optional</translation>
    </message>
    <message>
        <source>组员</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>轮班顺序</source>
        <translation>Cycle</translation>
    </message>
    <message>
        <source>{count} 人</source>
        <translation>{count} officers</translation>
    </message>
    <message>
        <source>哪些日子</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>合 {hours} 小时</source>
        <translation>= {hours} h</translation>
    </message>
    <message>
        <source>用顿号隔开，休息写“休”</source>
        <translation>separated by commas; see the guide for rest days</translation>
    </message>
    <message>
        <source>用顿号隔开，前后就是次序</source>
        <translation>separated by commas, in their order</translation>
    </message>
    <message>
        <source>没有“{name}”；可以写 {names}</source>
        <translation>there is no “{name}”; may be {names}</translation>
    </message>
    <message>
        <source>起算日</source>
        <translation>Counted from</translation>
    </message>
    <message>
        <source>算有效警情</source>
        <translation>Counts as valid</translation>
    </message>
    <message>
        <source>统计已合并的</source>
        <translation>Count merged</translation>
    </message>
    <message>
        <source>也各计一起</source>
        <translation>Count each</translation>
    </message>
    <message>
        <source>统计撤警</source>
        <translation>Count cancelled</translation>
    </message>
    <message>
        <source>统计虚警</source>
        <translation>Count false alarms</translation>
    </message>
    <message>
        <source>词</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>研判用词</source>
        <translation>Words to look for</translation>
    </message>
    <message>
        <source>作案手法</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>侵害目标</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>诈骗渠道</source>
        <translation>Fraud channel</translation>
    </message>
    <message>
        <source>报警内容里有其中一个就算；前面紧跟“未、无、没”的不算</source>
        <translation>One of them in a report is enough, unless a word of denial stands right before it</translation>
    </message>
    <message>
        <source>起因</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>职业</source>
        <translation>Occupation</translation>
    </message>
    <message>
        <source>服务的外单位</source>
        <translation>Outside units served</translation>
    </message>
    <message>
        <source>外单位只有勾了才会收到</source>
        <translation>An outside unit gets messages only where ticked</translation>
    </message>
    <message>
        <source>所领导</source>
        <translation>Station leader</translation>
    </message>
    <message>
        <source>批准研判</source>
        <translation>Approves assessments</translation>
    </message>
    <message>
        <source>周期</source>
        <translation>Rhythm</translation>
    </message>
    <message>
        <source>专题 · 几时起草 · 分级 · 分类</source>
        <translation>Topic · due · grade · class</translation>
    </message>
    <message>
        <source>外单位</source>
        <translation>Outside unit</translation>
    </message>
    <message>
        <source>定期专题</source>
        <translation>Regular topics</translation>
    </message>
    <message>
        <source>每周</source>
        <translation>Weekly</translation>
    </message>
    <message>
        <source>每月</source>
        <translation>Monthly</translation>
    </message>
    <message>
        <source>第几天</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>每周写 1（周一）到 7（周日），每月写 1 到 28</source>
        <translation>Weekly 1 (Monday) to 7 (Sunday), monthly 1 to 28</translation>
    </message>
    <message>
        <source>类别代码</source>
        <translation>Category codes</translation>
    </message>
    <message>
        <source>不填就是这个专题通常的类别</source>
        <translation>Empty: the topic&apos;s usual ones</translation>
    </message>
    <message>
        <source>专题</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>起草时间</source>
        <translation>Drafted at</translation>
    </message>
    <message>
        <source>比较</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>分级</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>分类</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>{day} 日</source>
        <translation>day {day}</translation>
    </message>
    <message>
        <source>设立或改划日期</source>
        <translation>Founded or redrawn on</translation>
    </message>
    <message>
        <source>早于这一天的不与以后比；拆分的两个社区都填；不填就是一直如此</source>
        <translation>What is before this day is not compared with after; after a split, fill it in for both parts; empty: always as it is</translation>
    </message>
    <message>
        <source>警情回访</source>
        <translation>Incident call-back</translation>
    </message>
    <message>
        <source>走访抽查</source>
        <translation>Visit spot check</translation>
    </message>
    <message>
        <source>不满意后上门</source>
        <translation>At the door after dissatisfaction</translation>
    </message>
    <message>
        <source>（满意＋基本满意）÷ 有效回访</source>
        <translation>(satisfied + basically) ÷ valid call-backs</translation>
    </message>
    <message>
        <source>满意 ÷ 有效回访</source>
        <translation>satisfied ÷ valid call-backs</translation>
    </message>
    <message>
        <source>（满意＋基本满意）÷ 全部回访（含无效）</source>
        <translation>(satisfied + basically) ÷ all call-backs (invalid too)</translation>
    </message>
    <message>
        <source>回访几次联系不上为止</source>
        <translation>Attempts until not reached</translation>
    </message>
    <message>
        <source>不满意几个工作日内答复</source>
        <translation>Answer dissatisfied within (working days)</translation>
    </message>
    <message>
        <source>满意率少于几件注明样本小</source>
        <translation>Mark rates of fewer cases than</translation>
    </message>
    <message>
        <source>同一户几天内只抽一次</source>
        <translation>Household sampled once in (days)</translation>
    </message>
    <message>
        <source>满意率算法</source>
        <translation>Formula of the rate</translation>
    </message>
    <message>
        <source>不满意的核处</source>
        <translation>Dissatisfied callers</translation>
    </message>
    <message>
        <source>由所领导核处</source>
        <translation>answered by a leader</translation>
    </message>
    <message>
        <source>不按归类</source>
        <translation>Any bucket</translation>
    </message>
    <message>
        <source>回访比例（%）</source>
        <translation>Share called back (%)</translation>
    </message>
    <message>
        <source>0 就是不回访；抽中哪些由警情编号定</source>
        <translation>0: none; which ones follows from the incident&apos;s number</translation>
    </message>
    <message>
        <source>办结后第几天前</source>
        <translation>Days after closing</translation>
    </message>
    <message>
        <source>1 是次日</source>
        <translation>1 is the next day</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>不回访</source>
        <translation>Not called back</translation>
    </message>
    <message>
        <source>办结后第 {days} 天前</source>
        <translation>within {days} days of closing</translation>
    </message>
    <message>
        <source>话术</source>
        <translation>Script</translation>
    </message>
    <message>
        <source>比例</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>什么警情 · 几时前</source>
        <translation>Which incidents · by when</translation>
    </message>
    <message>
        <source>第一句</source>
        <translation>First sentence</translation>
    </message>
    <message>
        <source>回访规则</source>
        <translation>Call-back rules</translation>
    </message>
    <message>
        <source>回访话术</source>
        <translation>Call-back scripts</translation>
    </message>
    <message>
        <source>一行一句；{places} 显示时换成这一件的内容</source>
        <translation>A sentence a line; {places} are filled in where shown</translation>
    </message>
    <message>
        <source>再次调解（工作日）</source>
        <translation>Second mediation (working days)</translation>
    </message>
    <message>
        <source>申请司法确认（天）</source>
        <translation>Ask a court to confirm (days)</translation>
    </message>
    <message>
        <source>纠纷升级后仍列为风险（天）</source>
        <translation>At risk after a rise (days)</translation>
    </message>
    <message>
        <source>提示建档往前查（天）</source>
        <translation>Propose disputes of the last (days)</translation>
    </message>
    <message>
        <source>民警和社区干部上门；不勾就电话联系</source>
        <translation>Officer and cadre visit; else by telephone</translation>
    </message>
    <message>
        <source>联系方式</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>包案领导</source>
        <translation>Leader in charge</translation>
    </message>
    <message>
        <source>必须指定</source>
        <translation>Must be named</translation>
    </message>
    <message>
        <source>几天内第一次联系</source>
        <translation>First contact within days</translation>
    </message>
    <message>
        <source>以后每几天联系（0 不要求）</source>
        <translation>Then every … days (0: not asked)</translation>
    </message>
    <message>
        <source>再发几起自动升级（0 不因次数）</source>
        <translation>Rises after … new incidents (0: never)</translation>
    </message>
    <message>
        <source>多少天以内算再发</source>
        <translation>Counted within days</translation>
    </message>
    <message>
        <source>上门</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>{first} 天内，以后每 {again} 天</source>
        <translation>within {first} days, then every {again} days</translation>
    </message>
    <message>
        <source>{within} 天内再发 {repeats} 起升级</source>
        <translation>rises after {repeats} within {within} days</translation>
    </message>
    <message>
        <source>等级</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>怎样联系 · 隔几天 · 几起升级</source>
        <translation>Contact · how often · when it rises</translation>
    </message>
    <message>
        <source>纠纷等级</source>
        <translation>Grades of disputes</translation>
    </message>
    <message>
        <source>纠纷升级</source>
        <translation>Dispute rising</translation>
    </message>
    <message>
        <source>指令</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>指令，不计入警情</source>
        <translation>An order, not counted as an incident</translation>
    </message>
    <message>
        <source>首次联系时限（秒）</source>
        <translation>First contact within (s)</translation>
    </message>
    <message>
        <source>见面时限（秒）</source>
        <translation>Face to face within (s)</translation>
    </message>
    <message>
        <source>没接通隔多久再拨（秒）</source>
        <translation>Call again after (s)</translation>
    </message>
    <message>
        <source>劝阻成功后几天内回访</source>
        <translation>Follow-up within days after success</translation>
    </message>
    <message>
        <source>{count} 天回访</source>
        <translation>follow-up in {count} days</translation>
    </message>
    <message>
        <source>首次联系 · 见面 · 再拨 · 回访</source>
        <translation>First contact · face to face · call again · follow-up</translation>
    </message>
    <message>
        <source>预警等级</source>
        <translation>Warning levels</translation>
    </message>
    <message>
        <source>走访间隔（天）</source>
        <translation>Visit every (days)</translation>
    </message>
    <message>
        <source>0 就是不定期；走访任务给社区的责任民警</source>
        <translation>0 means no fixed interval; the visit is owed by the community&apos;s officer</translation>
    </message>
    <message>
        <source>施工单位</source>
        <translation>Builder</translation>
    </message>
    <message>
        <source>务工人数</source>
        <translation>Workers</translation>
    </message>
    <message>
        <source>开工日期</source>
        <translation>Work begins</translation>
    </message>
    <message>
        <source>完工日期</source>
        <translation>Work ends</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>走访内容</source>
        <translation>Visit topics</translation>
    </message>
    <message>
        <source>巡查岗首次查看（分钟内）</source>
        <translation>Patrol post: first look within (minutes)</translation>
    </message>
    <message>
        <source>轨迹时速上限（公里）</source>
        <translation>Highest speed of a route (km/h)</translation>
    </message>
    <message>
        <source>轨迹缺口（分钟以上）</source>
        <translation>Gap of a route (minutes or more)</translation>
    </message>
    <message>
        <source>相似线索：相隔米</source>
        <translation>Clues alike: within metres</translation>
    </message>
    <message>
        <source>相似线索：前后小时</source>
        <translation>Clues alike: within hours</translation>
    </message>
    <message>
        <source>线索反馈期限（小时）</source>
        <translation>Answer to a clue due (hours)</translation>
    </message>
    <message>
        <source>没有“{event}”这种事</source>
        <translation>There is no event “{event}”</translation>
    </message>
    <message>
        <source>规则编号</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>从什么起算</source>
        <translation>Begins with</translation>
    </message>
    <message>
        <source>由什么办结</source>
        <translation>Met by</translation>
    </message>
    <message>
        <source>多长</source>
        <translation>Length</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>人身自由</source>
        <translation>Liberty</translation>
    </message>
    <message>
        <source>涉及人身自由，最后一日是节假日也不顺延</source>
        <translation>Limits liberty: the end never moves off a holiday</translation>
    </message>
    <message>
        <source>届满前几小时提醒</source>
        <translation>Hours of warning</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>何时起施行</source>
        <translation>In force from</translation>
    </message>
    <message>
        <source>施行到何时</source>
        <translation>In force until</translation>
    </message>
    <message>
        <source>第几次延长</source>
        <translation>Which extension</translation>
    </message>
    <message>
        <source>怎样算</source>
        <translation>How it counts</translation>
    </message>
    <message>
        <source>再加这么多；不勾就是一共</source>
        <translation>So much more; unticked: so much in all</translation>
    </message>
    <message>
        <source>谁批准</source>
        <translation>Approver</translation>
    </message>
    <message>
        <source>再加 {span}</source>
        <translation>{span} more</translation>
    </message>
    <message>
        <source>一共 {span}</source>
        <translation>{span} in all</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>起算 · 多长 · 依据</source>
        <translation>Start · length · basis</translation>
    </message>
    <message>
        <source>规则</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>什么情况</source>
        <translation>In which case</translation>
    </message>
    <message>
        <source>多长 · 谁批准</source>
        <translation>Length · approver</translation>
    </message>
    <message>
        <source>办案时限</source>
        <translation>Legal limits</translation>
    </message>
    <message>
        <source>时限延长</source>
        <translation>Extensions of limits</translation>
    </message>
    <message>
        <source>紧急线索核查期限（小时）</source>
        <translation>Urgent lead: hours to work it</translation>
    </message>
    <message>
        <source>重要线索核查期限（小时）</source>
        <translation>Important lead: hours to work it</translation>
    </message>
    <message>
        <source>一般线索核查期限（小时）</source>
        <translation>Ordinary lead: hours to work it</translation>
    </message>
    <message>
        <source>疑似同一线索：前后天</source>
        <translation>Perhaps the same lead: days before and after</translation>
    </message>
    <message>
        <source>文书</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>看什么</source>
        <translation>What is looked at</translation>
    </message>
    <message>
        <source>性质 · 依据</source>
        <translation>Kind · basis</translation>
    </message>
    <message>
        <source>审核项目</source>
        <translation>Review check-lists</translation>
    </message>
    <message>
        <source>案件性质</source>
        <translation>Kind of case</translation>
    </message>
    <message>
        <source>审核退回后补正（工作日）</source>
        <translation>Mending what review returned (working days)</translation>
    </message>
    <message>
        <source>通过法制审核以后才能办结</source>
        <translation>only after a legal review passed</translation>
    </message>
    <message>
        <source>案件办结</source>
        <translation>Ending a case</translation>
    </message>
    <message>
        <source>各种文书</source>
        <translation>every document</translation>
    </message>
    <message>
        <source>刑事、行政</source>
        <translation>criminal, administrative</translation>
    </message>
    <message>
        <source>应有数量</source>
        <translation>Should be</translation>
    </message>
    <message>
        <source>会商材料拟出时间</source>
        <translation>Meeting drafts itself at</translation>
    </message>
    <message>
        <source>应有</source>
        <translation>Should be</translation>
    </message>
    <message>
        <source>种类 · 备注</source>
        <translation>Kind · note</translation>
    </message>
    <message>
        <source>装备清单</source>
        <translation>Equipment list</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>周一</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>周二</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>周三</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>周四</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>周五</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>周六</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>周日</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>演示·虚构</source>
        <translation>Demo · fictional</translation>
    </message>
    <message>
        <source>没有在值班次</source>
        <translation>No shift running</translation>
    </message>
    <message>
        <source>未登录</source>
        <translation>Not signed in</translation>
    </message>
    <message>
        <source>工作时间</source>
        <translation>Working time</translation>
    </message>
    <message>
        <source>休息时间</source>
        <translation>Rest time</translation>
    </message>
    <message>
        <source>派出所</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>班次</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>登录民警</source>
        <translation>Officer signed in</translation>
    </message>
    <message>
        <source>工作或休息时间</source>
        <translation>Working or rest time</translation>
    </message>
    <message>
        <source>数据的新旧</source>
        <translation>Age of the data</translation>
    </message>
    <message>
        <source>时钟</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>告警 {count}</source>
        <translation>Alarms {count}</translation>
    </message>
    <message>
        <source>无告警</source>
        <translation>No alarms</translation>
    </message>
    <message>
        <source>没有人确认的告警</source>
        <translation>Alarms nobody has acknowledged</translation>
    </message>
    <message>
        <source>告警的声音</source>
        <translation>Sound of the alarms</translation>
    </message>
    <message>
        <source>民警网页开着</source>
        <translation>Officers’ page on</translation>
    </message>
    <message>
        <source>给民警手机用的网页</source>
        <translation>The web page for officers’ phones</translation>
    </message>
    <message>
        <source>备用状态表 {count} 分钟前</source>
        <translation>Spare state sheet {count} min old</translation>
    </message>
    <message>
        <source>程序打不开时用的状态表，每五分钟写一份</source>
        <translation>The state sheet for when the program cannot be opened, one every five minutes</translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message>
        <source>为什么撤回交给 {name} 的任务？</source>
        <translation>Why is the task of {name} withdrawn?</translation>
    </message>
    <message>
        <source>这件任务已经不在了</source>
        <translation>This task is no longer there</translation>
    </message>
    <message>
        <source>“{source}”的记录没有自己的页面</source>
        <translation>Records of &quot;{source}&quot; have no page of their own</translation>
    </message>
    <message>
        <source>要求</source>
        <translation>What is asked</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>收件人</source>
        <translation>Receiver</translation>
    </message>
    <message>
        <source>进展</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>交办</source>
        <translation>Give</translation>
    </message>
    <message>
        <source>推送</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>成效</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>结束的理由</source>
        <translation>Why it ended</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>阶段反馈</source>
        <translation>So far</translation>
    </message>
    <message>
        <source>已读</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>今天 18:00</source>
        <translation>Today 18:00</translation>
    </message>
    <message>
        <source>明天 18:00</source>
        <translation>Tomorrow 18:00</translation>
    </message>
    <message>
        <source>3 天后 18:00</source>
        <translation>In 3 days 18:00</translation>
    </message>
    <message>
        <source>7 天后 18:00</source>
        <translation>In 7 days 18:00</translation>
    </message>
    <message>
        <source>自定时间</source>
        <translation>Another time</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>抓获</source>
        <translation>Arrests</translation>
    </message>
    <message>
        <source>走访</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>宣传户数</source>
        <translation>Households</translation>
    </message>
    <message>
        <source>没有通道的要电话告知或打印送达：{names}</source>
        <translation>No channel leads to {names}: telephone them or hand it over on paper</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>级别</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>反馈期限</source>
        <translation>Answer by</translation>
    </message>
    <message>
        <source>交办任务</source>
        <translation>Give a task</translation>
    </message>
    <message>
        <source>已交办 {number}</source>
        <translation>Given: {number}</translation>
    </message>
    <message>
        <source>新的期限</source>
        <translation>New time limit</translation>
    </message>
    <message>
        <source>延期的理由</source>
        <translation>Why more time</translation>
    </message>
    <message>
        <source>现在的期限 {at}。延期后告知收件人，理由记入日志。</source>
        <translation>Due {at} now. The receiver is told, the reason stands in the journal.</translation>
    </message>
    <message>
        <source>延期：{name}</source>
        <translation>More time: {name}</translation>
    </message>
    <message>
        <source>改交给</source>
        <translation>Give to</translation>
    </message>
    <message>
        <source>改交的理由</source>
        <translation>Why to another</translation>
    </message>
    <message>
        <source>告知{name}这件任务不再由他办；他已有的反馈留在原任务里。</source>
        <translation>{name} is told that it is no longer his; what he answered stays with the old task.</translation>
    </message>
    <message>
        <source>改交：{name}</source>
        <translation>Reassign: {name}</translation>
    </message>
    <message>
        <source>反馈内容</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>性质</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>记反馈：{name}</source>
        <translation>Answer of {name}</translation>
    </message>
    <message>
        <source>写整数，没有就不填</source>
        <translation>A whole number, or empty</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>今天到期</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>全部未办结</source>
        <translation>All open</translation>
    </message>
    <message>
        <source>近 30 天已办结</source>
        <translation>Ended, last 30 days</translation>
    </message>
    <message>
        <source>反馈</source>
        <translation>Feedback</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>经过</source>
        <translation>Narrative</translation>
    </message>
    <message>
        <source>办理人</source>
        <translation>By</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>What</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>这件任务是直接交办的，没有所属的记录</source>
        <translation>This task was given by hand and comes from no record</translation>
    </message>
    <message>
        <source>打印任务清单</source>
        <translation>Print the list of tasks</translation>
    </message>
    <message>
        <source>催办</source>
        <translation>Chased</translation>
    </message>
    <message>
        <source>已电话告知</source>
        <translation>Told by phone</translation>
    </message>
    <message>
        <source>已交纸质单</source>
        <translation>Handed over on paper</translation>
    </message>
    <message>
        <source>记反馈</source>
        <translation>Enter answer</translation>
    </message>
    <message>
        <source>延期</source>
        <translation>More time</translation>
    </message>
    <message>
        <source>改交</source>
        <translation>Reassign</translation>
    </message>
    <message>
        <source>再送一次</source>
        <translation>Push again</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Withdrawal</translation>
    </message>
    <message>
        <source>打印清单</source>
        <translation>Print list</translation>
    </message>
    <message>
        <source>没有逾期的任务</source>
        <translation>No task is overdue</translation>
    </message>
    <message>
        <source>今天没有到期的任务</source>
        <translation>No task is due today</translation>
    </message>
    <message>
        <source>没有未办结的任务</source>
        <translation>No task is open</translation>
    </message>
    <message>
        <source>近 30 天没有办结的任务</source>
        <translation>No task ended in the last 30 days</translation>
    </message>
    <message>
        <source>任务</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>还没有任务。研判推送、调解、走访、回访、核查产生的任务都列在这里；
按 Ctrl+N 直接交办一件。</source>
        <translation>No tasks yet. What assessments, mediations, visits, call-backs and checks ask for is listed here;
press Ctrl+N to give one by hand.</translation>
    </message>
    <message>
        <source>↑ ↓ 换一件&#x3000;Enter 打开所属的记录&#x3000;Ctrl+F 查找&#x3000;Esc 返回</source>
        <translation>↑ ↓ another one   Enter its record   Ctrl+F search   Esc back</translation>
    </message>
    <message>
        <source>队伍</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>外单位</source>
        <translation>Outside unit</translation>
    </message>
    <message>
        <source>警号、拼音首字母或名称，Enter 加一个</source>
        <translation>Number, pinyin initials or name; Enter adds</translation>
    </message>
    <message>
        <source>可以选几个；选中一行按 Delete 去掉</source>
        <translation>Several may be chosen; Delete takes one out</translation>
    </message>
    <message>
        <source>请至少选一个收件人</source>
        <translation>Choose at least one receiver</translation>
    </message>
    <message>
        <source>已选的收件人</source>
        <translation>Chosen receivers</translation>
    </message>
    <message>
        <source>未送达</source>
        <translation>Not reached</translation>
    </message>
    <message>
        <source>已送达</source>
        <translation>Delivered</translation>
    </message>
    <message>
        <source>已反馈</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>已办结</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>研判</source>
        <translation>Assessments</translation>
    </message>
    <message>
        <source>劝阻回访</source>
        <translation>Fraud follow-up</translation>
    </message>
    <message>
        <source>纠纷走访</source>
        <translation>Dispute visit</translation>
    </message>
    <message>
        <source>调解</source>
        <translation>Mediation</translation>
    </message>
    <message>
        <source>协议履行</source>
        <translation>Performance</translation>
    </message>
    <message>
        <source>司法确认</source>
        <translation>Confirmation by court</translation>
    </message>
    <message>
        <source>电话回访</source>
        <translation>Call-back</translation>
    </message>
    <message>
        <source>不满意核处</source>
        <translation>Dissatisfied caller</translation>
    </message>
    <message>
        <source>人口信息更正</source>
        <translation>Population correction</translation>
    </message>
    <message>
        <source>▲ 逾期 {days} 天</source>
        <translation>▲ {days} days overdue</translation>
    </message>
    <message>
        <source>▲ 逾期（{at}）</source>
        <translation>▲ overdue ({at})</translation>
    </message>
    <message>
        <source>今天 {at} 前</source>
        <translation>today by {at}</translation>
    </message>
    <message>
        <source>{at} 前</source>
        <translation>by {at}</translation>
    </message>
    <message>
        <source>▲ 逾期</source>
        <translation>▲ overdue</translation>
    </message>
    <message>
        <source>催办 {count} 次（{at}）</source>
        <translation>chased {count} times ({at})</translation>
    </message>
    <message>
        <source>已当面或电话告知</source>
        <translation>Told in person or by telephone</translation>
    </message>
    <message>
        <source>送达 {reached}/{messages}，已读 {readers}</source>
        <translation>Reached {reached}/{messages}, read {readers}</translation>
    </message>
    <message>
        <source>；送不到 {count}：{error}</source>
        <translation>; failed {count}: {error}</translation>
    </message>
    <message>
        <source>没有通道，请电话告知或打印送达</source>
        <translation>No channel: telephone, or hand over on paper</translation>
    </message>
    <message>
        <source>待办</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>巡查线索</source>
        <translation>Clue of the patrol post</translation>
    </message>
    <message>
        <source>还没有反馈。收件人说了什么，按 Ctrl+Enter 记下</source>
        <translation>No answer yet. What the receiver says is recorded with Ctrl+Enter</translation>
    </message>
    <message>
        <source>没有发过消息：日常走访、回访不发，没有通道的由人告知</source>
        <translation>No message was sent: routine visits and call-backs send none, where no channel leads a person tells</translation>
    </message>
    <message>
        <source>只改这一次走访；以后仍由责任民警走访，长期换人在「走访」里更改。</source>
        <translation>Hands on this visit only; the responsible officer goes as ever after it. For good, change it under Visits.</translation>
    </message>
    <message>
        <source>线索核查</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>会商意见</source>
        <translation>Meeting opinion</translation>
    </message>
    <message>
        <source>审核退回</source>
        <translation>Returned by legal review</translation>
    </message>
</context>
<context>
    <name>Trends</name>
    <message>
        <source>周一</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>周二</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>周三</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>周四</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>周五</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>周六</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>周日</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>{count} 起</source>
        <translation>{count} incidents</translation>
    </message>
    <message>
        <source>上年同日</source>
        <translation>Same day last year</translation>
    </message>
    <message>
        <source>骚扰（另计）</source>
        <translation>Nuisance (apart)</translation>
    </message>
    <message>
        <source>近 30 日警情构成（起）</source>
        <translation>Last 30 days by kind (incidents)</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>有效 {valid} 起，骚扰 {nuisance} 起</source>
        <translation>{valid} valid, {nuisance} nuisance</translation>
    </message>
    <message>
        <source>今日各时接警（起）</source>
        <translation>Today by hour (incidents)</translation>
    </message>
    <message>
        <source>时段</source>
        <translation>Hour</translation>
    </message>
    <message>
        <source>{hour} 时</source>
        <translation>{hour}:00</translation>
    </message>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>昨日</source>
        <translation>Yesterday</translation>
    </message>
    <message>
        <source>{weekday}均值</source>
        <translation>{weekday} mean</translation>
    </message>
    <message>
        <source>{mean} 起（近 {weeks} 周共 {sum} 起）</source>
        <translation>{mean} incidents ({sum} in the last {weeks} weeks)</translation>
    </message>
    <message>
        <source>半数以内（p50）</source>
        <translation>Half within (p50)</translation>
    </message>
    <message>
        <source>九成以内（p90）</source>
        <translation>Nine in ten within (p90)</translation>
    </message>
    <message>
        <source>到场用时（分钟）</source>
        <translation>Response time (minutes)</translation>
    </message>
    <message>
        <source>{minutes} 分钟（{count} 起到场）</source>
        <translation>{minutes} min ({count} arrivals)</translation>
    </message>
    <message>
        <source>今日还没有到场</source>
        <translation>No arrival today yet</translation>
    </message>
    <message>
        <source>今日半数 {p50} 分钟、九成 {p90} 分钟以内到场（{count} 起）</source>
        <translation>Today half within {p50} min, nine in ten within {p90} min ({count} incidents)</translation>
    </message>
    <message>
        <source>未结</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>当前未结警情（起）</source>
        <translation>Open now (incidents)</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>未结 {total}</source>
        <translation>{total} open</translation>
    </message>
    <message>
        <source>没有写成：{0}；请换一个位置再试</source>
        <translation>Not written: {0}; try another place</translation>
    </message>
    <message>
        <source>已导出 {0}</source>
        <translation>Exported {0}</translation>
    </message>
    <message>
        <source>数据没有更新&#x3000;</source>
        <translation>Data not renewed  </translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>导出 {0}</source>
        <translation>Export {0}</translation>
    </message>
    <message>
        <source>导出为 {0}</source>
        <translation>Export as {0}</translation>
    </message>
    <message>
        <source>；前 {days} 日同比 {percent}%</source>
        <translation>; {percent}% on the same {days} days last year</translation>
    </message>
    <message>
        <source>文件名须以 .png、.svg 或 .csv 结尾</source>
        <translation>The file name must end in .png, .svg or .csv</translation>
    </message>
    <message>
        <source>今日 {today} 起，昨日至 {hour} 时 {yesterday} 起</source>
        <translation>Today {today}, yesterday by {hour}:00 {yesterday}</translation>
    </message>
    <message>
        <source>实时态势</source>
        <translation>Live trends</translation>
    </message>
    <message>
        <source>接警</source>
        <translation>Take incident</translation>
    </message>
    <message>
        <source>处置</source>
        <translation>Handling</translation>
    </message>
    <message>
        <source>还没有可以画的警情</source>
        <translation>Nothing to draw yet</translation>
    </message>
    <message>
        <source>这里将显示今日各时接警、近 30 日构成、到场用时和当前未结。按 F4 登记第一起警情，或用 Ctrl+I 导入历史警情。</source>
        <translation>Today by hour, the last 30 days by kind, response times and what is open will appear here. Press F4 to take the first incident, or Ctrl+I to import history.</translation>
    </message>
</context>
<context>
    <name>Unusual</name>
    <message>
        <source>同期</source>
        <translation>Same period</translation>
    </message>
    <message>
        <source>实有 {observed} 起，预期 {expected} 起；{reason}</source>
        <translation>Observed {observed}, expected {expected}; {reason}</translation>
    </message>
    <message>
        <source>预期</source>
        <translation>Expected</translation>
    </message>
    <message>
        <source>此前和此后的均值</source>
        <translation>Mean before and since</translation>
    </message>
    <message>
        <source>实有</source>
        <translation>Observed</translation>
    </message>
    <message>
        <source>{0} 起</source>
        <translation>{0} incidents</translation>
    </message>
    <message>
        <source>到此算偏多</source>
        <translation>High from here on</translation>
    </message>
    <message>
        <source>警情异常</source>
        <translation>Unusual incidents</translation>
    </message>
    <message>
        <source>重新计算  Ctrl+R</source>
        <translation>Compute again  Ctrl+R</translation>
    </message>
    <message>
        <source>↑ ↓ 换一个序列&#x3000;Enter 看实有的警情&#x3000;图上 ← → 换同期，Enter 看那时的警情&#x3000;Ctrl+1 今日&#x3000;Ctrl+2 近 7 日&#x3000;Esc 返回</source>
        <translation>↑ ↓ series&#x3000;Enter its incidents&#x3000;on the chart ← → another period, Enter its incidents&#x3000;Ctrl+1 today&#x3000;Ctrl+2 last 7 days&#x3000;Esc back</translation>
    </message>
    <message>
        <source>异常的序列</source>
        <translation>Unusual series</translation>
    </message>
    <message>
        <source>&#x3000;Alt+Y 看历史</source>
        <translation>&#x3000;Alt+Y for the history</translation>
    </message>
    <message>
        <source>{0}：没有警情</source>
        <translation>{0}: no incidents</translation>
    </message>
    <message>
        <source>正在计算…&#x3000;Esc 不等了</source>
        <translation>Computing…&#x3000;Esc to stop waiting</translation>
    </message>
    <message>
        <source>数据截至 {0}</source>
        <translation>Data as of {0}</translation>
    </message>
    <message>
        <source>，之后有变化：Ctrl+R 重新计算</source>
        <translation>, changed since: Ctrl+R computes again</translation>
    </message>
    <message>
        <source>情形</source>
        <translation>What</translation>
    </message>
    <message>
        <source>类别 · 社区</source>
        <translation>Category · community</translation>
    </message>
    <message>
        <source>比 15 周均值</source>
        <translation>To 15-week mean</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Explanation</translation>
    </message>
    <message>
        <source>绿</source>
        <translation>Green</translation>
    </message>
    <message>
        <source>黄</source>
        <translation>Yellow</translation>
    </message>
    <message>
        <source>橙</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>红</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>近 {0} 日</source>
        <translation>Last {0} days</translation>
    </message>
    <message>
        <source>偏多</source>
        <translation>High</translation>
    </message>
    <message>
        <source>持续升高</source>
        <translation>Rising</translation>
    </message>
    <message>
        <source>持续走低</source>
        <translation>Falling</translation>
    </message>
    <message>
        <source>{word} {times} 倍</source>
        <translation>{word} × {times}</translation>
    </message>
    <message>
        <source>平时一百万个同期里不到 1 个这么多</source>
        <translation>fewer than 1 of a million such periods has as many</translation>
    </message>
    <message>
        <source>平时约 {0} 个同期里有 1 个这么多</source>
        <translation>about 1 of {0} such periods has as many</translation>
    </message>
    <message>
        <source>自 {0} 起，平均 {1} 起</source>
        <translation>Since {0}: {1} in the mean</translation>
    </message>
    <message>
        <source>，此前 {0} 起</source>
        <translation>, {0} before</translation>
    </message>
    <message>
        <source>{window}，比之前 {windows} 个同期（同星期、同钟点，算上趋势）。一起看 {series} 个序列（类别 × 社区），合计误报的机会不超过 {level}；不到 {least} 起不报。持续升降另判，误报机会同样不超过 {level}。</source>
        <translation>{window}, against the {windows} same periods before (same weekdays and hours, trend included). {series} series (category × community) looked at together: the chance of any false alert is at most {level}; fewer than {least} incidents are not reported. Slow drift is judged apart, with a chance of at most {level}, too.</translation>
    </message>
    <message>
        <source>（到 {0} 时止）</source>
        <translation> (until {0}:00)</translation>
    </message>
    <message>
        <source>记录还太短，不能判断：到现在有 {0} 个同期，满 {1} 个（约半年）才开始判断</source>
        <translation>The records are too short to judge: {0} such periods so far, {1} (about half a year) are needed</translation>
    </message>
    <message>
        <source>没有异常：共看了 {0} 个序列</source>
        <translation>Nothing unusual: {0} series were looked at</translation>
    </message>
    <message>
        <source>近 15 周没有警情，没有均值可比</source>
        <translation>No incidents in the last 15 weeks: no mean to compare with</translation>
    </message>
    <message>
        <source>右侧色标按近 15 周均值 {0} 起：绿，多不过 10%；黄，多不过 30%；橙，多不过 50%；红，更多</source>
        <translation>The scale on the right is by the mean of the last 15 weeks, {0}: green up to 10% above, yellow up to 30%, orange up to 50%, red beyond</translation>
    </message>
    <message>
        <source>{days}异常 {count}：{key} {observed} 起，预期 {expected} 起</source>
        <translation>{days}: {count} unusual: {key} {observed}, expected {expected}</translation>
    </message>
    <message>
        <source>之后这里列出今日和近 7 日哪些类别、哪些社区偏多：实有、预期、机会，和两年来的同期</source>
        <translation>Here will stand which categories and communities are high today and in the last 7 days: observed, expected, the chance, and the same periods of two years</translation>
    </message>
    <message>
        <source>主要是 {0}</source>
        <translation>Mostly {0}</translation>
    </message>
</context>
<context>
    <name>Visits</name>
    <message>
        <source>选择走访文件夹：一份表格和它的照片</source>
        <translation>Choose a folder of visits: one list and its photos</translation>
    </message>
    <message>
        <source>正在导入走访…</source>
        <translation>Importing visits…</translation>
    </message>
    <message>
        <source>登记走访 {visits} 次，照片 {photos} 张，新对象 {places} 个，已有 {known} 行</source>
        <translation>{visits} visits recorded, {photos} photos, {places} new places, {known} rows known</translation>
    </message>
    <message>
        <source>退回 {count} 行，写在 {file}；如第 {row} 行：{reason}</source>
        <translation>{count} rows refused, see {file}; row {row}: {reason}</translation>
    </message>
    <message>
        <source>登记走访对象</source>
        <translation>Enter a place to visit</translation>
    </message>
    <message>
        <source>更改 {name}</source>
        <translation>Change {name}</translation>
    </message>
    <message>
        <source>已保存走访对象 {number}</source>
        <translation>Saved {number}</translation>
    </message>
    <message>
        <source>其余资料在派出所资料的“工地与重点部位”里改</source>
        <translation>Everything else is changed under Station data, Sites and key places</translation>
    </message>
    <message>
        <source>登记走访：{name}</source>
        <translation>Record visit: {name}</translation>
    </message>
    <message>
        <source>已登记走访 {number}</source>
        <translation>Visit recorded: {number}</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>走访时间</source>
        <translation>Time of visit</translation>
    </message>
    <message>
        <source>不填就是现在</source>
        <translation>Empty: now</translation>
    </message>
    <message>
        <source>走访民警</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>见到的人</source>
        <translation>Met</translation>
    </message>
    <message>
        <source>走访内容</source>
        <translation>Visit topics</translation>
    </message>
    <message>
        <source>采集信息（条）</source>
        <translation>Data collected</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>What was found</translation>
    </message>
    <message>
        <source>保存后停用这个走访对象；以后可以恢复</source>
        <translation>Saving retires this place; it can be restored</translation>
    </message>
    <message>
        <source>不算走访到，原来的期限不变</source>
        <translation>Does not count as visited; it stays due as before</translation>
    </message>
    <message>
        <source>不填随社区的责任民警</source>
        <translation>Empty: the community&apos;s officer</translation>
    </message>
    <message>
        <source>类型</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>户主、姓名或单位</source>
        <translation>Householder, person or firm</translation>
    </message>
    <message>
        <source>社区</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>楼栋门牌</source>
        <translation>Building, door</translation>
    </message>
    <message>
        <source>联系人</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>列管缘由</source>
        <translation>Reason for focus</translation>
    </message>
    <message>
        <source>走访间隔（天）</source>
        <translation>Days between visits</translation>
    </message>
    <message>
        <source>责任民警</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>0 就是不定期</source>
        <translation>0: no fixed interval</translation>
    </message>
    <message>
        <source>随社区</source>
        <translation>by community</translation>
    </message>
    <message>
        <source>指定</source>
        <translation>named</translation>
    </message>
    <message>
        <source>对象</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>没有登记</source>
        <translation>none entered</translation>
    </message>
    <message>
        <source>没有责任民警</source>
        <translation>nobody responsible</translation>
    </message>
    <message>
        <source>走访间隔</source>
        <translation>Interval</translation>
    </message>
    <message>
        <source>下次走访</source>
        <translation>Next visit</translation>
    </message>
    <message>
        <source>上次见面</source>
        <translation>Last met</translation>
    </message>
    <message>
        <source>还没有见过</source>
        <translation>never met</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Entered</translation>
    </message>
    <message>
        <source>停用的理由</source>
        <translation>Why retired</translation>
    </message>
    <message>
        <source>{count} 起，近 {days} 天</source>
        <translation>{count} in the last {days} days</translation>
    </message>
    <message>
        <source>施工单位</source>
        <translation>Builder</translation>
    </message>
    <message>
        <source>务工人数</source>
        <translation>Workers</translation>
    </message>
    <message>
        <source>{count} 人</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>工期</source>
        <translation>Building period</translation>
    </message>
    <message>
        <source>劳资纠纷</source>
        <translation>Labour disputes</translation>
    </message>
    <message>
        <source>盗窃</source>
        <translation>Thefts</translation>
    </message>
    <message>
        <source>采集 {count} 条</source>
        <translation>{count} data collected</translation>
    </message>
    <message>
        <source>{count} 张</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>没有逾期的走访</source>
        <translation>No visit is overdue</translation>
    </message>
    <message>
        <source>本周</source>
        <translation>This week</translation>
    </message>
    <message>
        <source>一周内没有到期的走访</source>
        <translation>No visit is due within a week</translation>
    </message>
    <message>
        <source>工地</source>
        <translation>Sites</translation>
    </message>
    <message>
        <source>没有工地和重点部位；在派出所资料里登记</source>
        <translation>No sites or key places; enter them under Station data</translation>
    </message>
    <message>
        <source>重点人员</source>
        <translation>Persons in focus</translation>
    </message>
    <message>
        <source>没有登记重点人员</source>
        <translation>No persons in focus</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>没有在用的走访对象</source>
        <translation>No place is in use</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>Retired</translation>
    </message>
    <message>
        <source>没有停用的走访对象</source>
        <translation>No place is retired</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Facts</translation>
    </message>
    <message>
        <source>走访</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>照片</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>警情</source>
        <translation>Incidents</translation>
    </message>
    <message>
        <source>上次 {day}</source>
        <translation>last {day}</translation>
    </message>
    <message>
        <source>警示：{text}</source>
        <translation>Caution: {text}</translation>
    </message>
    <message>
        <source>为什么停用 {name}？</source>
        <translation>Why retire {name}?</translation>
    </message>
    <message>
        <source>已停用 {number}</source>
        <translation>Retired {number}</translation>
    </message>
    <message>
        <source>已恢复 {number}</source>
        <translation>Restored {number}</translation>
    </message>
    <message>
        <source>联系方式显示 60 秒，理由已记入日志</source>
        <translation>Contact shown for 60 seconds; the reason is in the journal</translation>
    </message>
    <message>
        <source>查看 {name} 的联系方式，理由？</source>
        <translation>See the contact of {name}: for what reason?</translation>
    </message>
    <message>
        <source>这个走访对象没有责任民警，没有路线可打印</source>
        <translation>Nobody is responsible for this place: no route to print</translation>
    </message>
    <message>
        <source>打印走访路线单：{name}</source>
        <translation>Print visit route: {name}</translation>
    </message>
    <message>
        <source>导入  Ctrl+H</source>
        <translation>Import  Ctrl+H</translation>
    </message>
    <message>
        <source>登记走访</source>
        <translation>Record visit</translation>
    </message>
    <message>
        <source>添加照片</source>
        <translation>Add photos</translation>
    </message>
    <message>
        <source>查看联系方式</source>
        <translation>See contact</translation>
    </message>
    <message>
        <source>更改</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>打印路线单</source>
        <translation>Print route</translation>
    </message>
    <message>
        <source>还没有走访对象。按 Ctrl+N 登记住户、重点人员或商户单位，按 Ctrl+H 导入台账；
工地与重点部位在派出所资料里登记。</source>
        <translation>No places to visit yet. Ctrl+N enters a household, person or firm, Ctrl+H imports a ledger;
sites and key places are entered under Station data.</translation>
    </message>
    <message>
        <source>↑ ↓ 换一处&#x3000;Enter 登记走访&#x3000;Ctrl+F 查找&#x3000;Esc 返回</source>
        <translation>↑ ↓ Move&#x3000;Enter Record visit&#x3000;Ctrl+F Search&#x3000;Esc Back</translation>
    </message>
    <message>
        <source>登记对象</source>
        <translation>New place</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>民警</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>见到谁，做了什么</source>
        <translation>Met whom, did what</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>接警</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>处理结果</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>这次走访没有照片；按 Ctrl+G 添加</source>
        <translation>This visit has no photos; Ctrl+G adds some</translation>
    </message>
    <message>
        <source>选择这次走访的照片</source>
        <translation>Choose photos of this visit</translation>
    </message>
    <message>
        <source>{name} 的走访照片</source>
        <translation>Photos of visits: {name}</translation>
    </message>
    <message>
        <source>已添加走访照片</source>
        <translation>Photo added to the visit</translation>
    </message>
    <message>
        <source>住户</source>
        <translation>Household</translation>
    </message>
    <message>
        <source>商户单位</source>
        <translation>Firm</translation>
    </message>
    <message>
        <source>工地与重点部位</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>已见面</source>
        <translation>Met</translation>
    </message>
    <message>
        <source>家中无人</source>
        <translation>Nobody home</translation>
    </message>
    <message>
        <source>拒绝走访</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>已搬离</source>
        <translation>Moved away</translation>
    </message>
    <message>
        <source>指挥室</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>民警网页</source>
        <translation>Officer&apos;s phone</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>不定期</source>
        <translation>No interval</translation>
    </message>
    <message>
        <source>▲ 逾期 {count} 天</source>
        <translation>▲ {count} days overdue</translation>
    </message>
    <message>
        <source>还有 {count} 天</source>
        <translation>{count} days left</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>每 {count} 天</source>
        <translation>Every {count} days</translation>
    </message>
    <message>
        <source>已停用</source>
        <translation>Retired</translation>
    </message>
    <message>
        <source>{span}，已过</source>
        <translation>{span}, over</translation>
    </message>
    <message>
        <source>更正走访：{name}</source>
        <translation>Correct the visit: {name}</translation>
    </message>
    <message>
        <source>更正的理由</source>
        <translation>Reason for the correction</translation>
    </message>
    <message>
        <source>已更正走访 {number}</source>
        <translation>Visit corrected: {number}</translation>
    </message>
    <message>
        <source>更正走访</source>
        <translation>Correct the visit</translation>
    </message>
    <message>
        <source>还没有走访过。按 Ctrl+Enter 登记</source>
        <translation>Not visited yet. Ctrl+Enter records a visit</translation>
    </message>
    <message>
        <source>工地与重点部位的地址上近期没有警情；其他走访对象不查警情</source>
        <translation>No recent incidents at the address of a site; other places are not looked up</translation>
    </message>
    <message>
        <source>{name} 走访（改交）</source>
        <translation>{name} goes (handed on)</translation>
    </message>
    <message>
        <source>这一次由</source>
        <translation>This once</translation>
    </message>
</context>
<context>
    <name>WatchNotes</name>
    <message>
        <source>内容</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>若发生则</source>
        <translation>If so, then</translation>
    </message>
    <message>
        <source>值班记事</source>
        <translation>Watch notes</translation>
    </message>
    <message>
        <source>时间和记录人自动写上，印在交接班记录里；要预先说明怎么办的，写在“若发生则”</source>
        <translation>Time and author are added; it is printed on the handover. What is to be done should it happen goes below</translation>
    </message>
    <message>
        <source>更正记事</source>
        <translation>Correct the note</translation>
    </message>
    <message>
        <source>记一条</source>
        <translation>New note</translation>
    </message>
    <message>
        <source>还没有记事；随时按 F10 记一条，交接班时印在记录上</source>
        <translation>No notes yet; F10 writes one at any time, and the handover prints it</translation>
    </message>
    <message>
        <source>F10 记一条&#x3000;Ctrl+F 查找&#x3000;Esc 返回</source>
        <translation>F10 new note&#x3000;Ctrl+F find&#x3000;Esc back</translation>
    </message>
    <message>
        <source>本班</source>
        <translation>This shift</translation>
    </message>
    <message>
        <source>本班还没有记事；按 F10 记一条</source>
        <translation>No notes in this shift; press F10</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>划去</source>
        <translation>Strike</translation>
    </message>
    <message>
        <source>已划去</source>
        <translation>Struck</translation>
    </message>
    <message>
        <source>记录人</source>
        <translation>Author</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>为什么划去这一条？</source>
        <translation>Why is this note struck?</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>锦海指挥台</source>
        <translation>Jinhai Console</translation>
    </message>
    <message>
        <source>返回指挥台  Esc</source>
        <translation>Back to the desk  Esc</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>预约</source>
        <translation>Scheduled</translation>
    </message>
    <message>
        <source>待派</source>
        <translation>Pending</translation>
    </message>
    <message>
        <source>已派</source>
        <translation>Dispatched</translation>
    </message>
    <message>
        <source>已签收</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>途中</source>
        <translation>En route</translation>
    </message>
    <message>
        <source>到场</source>
        <translation>On scene</translation>
    </message>
    <message>
        <source>待反馈</source>
        <translation>Feedback due</translation>
    </message>
    <message>
        <source>待审核</source>
        <translation>In review</translation>
    </message>
    <message>
        <source>已办结</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>已归档</source>
        <translation>Archived</translation>
    </message>
    <message>
        <source>转出</source>
        <translation>Transferred</translation>
    </message>
    <message>
        <source>合并</source>
        <translation>Merged</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>虚警</source>
        <translation>Unfounded</translation>
    </message>
    <message>
        <source>派警</source>
        <translation>Dispatched</translation>
    </message>
    <message>
        <source>送达</source>
        <translation>Delivered</translation>
    </message>
    <message>
        <source>签收</source>
        <translation>Acknowledged</translation>
    </message>
    <message>
        <source>出警</source>
        <translation>En route</translation>
    </message>
    <message>
        <source>处置完毕</source>
        <translation>Cleared</translation>
    </message>
    <message>
        <source>报警</source>
        <translation>Reported</translation>
    </message>
    <message>
        <source>接警</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>反馈</source>
        <translation>Feedback</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>归档</source>
        <translation>Archived</translation>
    </message>
    <message>
        <source>回访</source>
        <translation>Called back</translation>
    </message>
    <message>
        <source>主办</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>协办</source>
        <translation>Support</translation>
    </message>
    <message>
        <source>刑事</source>
        <translation>Criminal</translation>
    </message>
    <message>
        <source>治安</source>
        <translation>Public order</translation>
    </message>
    <message>
        <source>交通</source>
        <translation>Traffic</translation>
    </message>
    <message>
        <source>纠纷</source>
        <translation>Disputes</translation>
    </message>
    <message>
        <source>群众紧急求助</source>
        <translation>Calls for help</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>可派</source>
        <translation>Available</translation>
    </message>
    <message>
        <source>可调</source>
        <translation>May be taken off</translation>
    </message>
    <message>
        <source>不可派</source>
        <translation>Not available</translation>
    </message>
    <message>
        <source>社区警务队</source>
        <translation>Community team</translation>
    </message>
    <message>
        <source>案件办理队</source>
        <translation>Case team</translation>
    </message>
    <message>
        <source>综合指挥室</source>
        <translation>Command room</translation>
    </message>
    <message>
        <source>报警人</source>
        <translation>Reporter</translation>
    </message>
    <message>
        <source>受害人</source>
        <translation>Victim</translation>
    </message>
    <message>
        <source>嫌疑人</source>
        <translation>Suspect</translation>
    </message>
    <message>
        <source>当事人</source>
        <translation>Party</translation>
    </message>
    <message>
        <source>证人</source>
        <translation>Witness</translation>
    </message>
    <message>
        <source>记录</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>补充来文</source>
        <translation>Amendment received</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>等待派警</source>
        <translation>Awaiting dispatch</translation>
    </message>
    <message>
        <source>等待签收</source>
        <translation>Awaiting acknowledgement</translation>
    </message>
    <message>
        <source>等待到场</source>
        <translation>Awaiting arrival</translation>
    </message>
    <message>
        <source>现场处置</source>
        <translation>Handling on scene</translation>
    </message>
    <message>
        <source>等待反馈</source>
        <translation>Awaiting feedback</translation>
    </message>
    <message>
        <source>时限内</source>
        <translation>Within limit</translation>
    </message>
    <message>
        <source>将超时</source>
        <translation>Limit near</translation>
    </message>
    <message>
        <source>超时</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>本社区</source>
        <translation>Own community</translation>
    </message>
    <message>
        <source>手上无警情</source>
        <translation>No open incident</translation>
    </message>
    <message>
        <source>手上 {fact} 起警情</source>
        <translation>{fact} open incidents</translation>
    </message>
    <message>
        <source>上次派警 {fact} 分钟前</source>
        <translation>Last dispatched {fact} min ago</translation>
    </message>
    <message>
        <source>没有人在岗</source>
        <translation>Nobody on duty</translation>
    </message>
    <message>
        <source>在岗人员都在忙</source>
        <translation>Everybody on duty is busy</translation>
    </message>
    <message>
        <source>警情没有社区</source>
        <translation>Incident without a community</translation>
    </message>
    <message>
        <source>一级</source>
        <translation>Level 1</translation>
    </message>
    <message>
        <source>二级</source>
        <translation>Level 2</translation>
    </message>
    <message>
        <source>三级</source>
        <translation>Level 3</translation>
    </message>
    <message>
        <source>四级</source>
        <translation>Level 4</translation>
    </message>
    <message>
        <source>{days} 天</source>
        <translation>{days} d</translation>
    </message>
    <message>
        <source>{hours} 小时</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <source>上次派警 {fact} 天前</source>
        <translation>last sent {fact} days ago</translation>
    </message>
    <message>
        <source>上次派警 {fact} 小时前</source>
        <translation>last sent {fact} hours ago</translation>
    </message>
    <message>
        <source>等到预约</source>
        <translation>Appointment</translation>
    </message>
    <message>
        <source>{fact}在岗</source>
        <translation>{fact} on duty</translation>
    </message>
    <message>
        <source>邻近社区（{fact}）</source>
        <translation>Neighbouring ({fact})</translation>
    </message>
    <message>
        <source>队内其他人</source>
        <translation>Rest of the team</translation>
    </message>
    <message>
        <source>值班组</source>
        <translation>Duty group</translation>
    </message>
    <message>
        <source>另一队</source>
        <translation>The other team</translation>
    </message>
    <message>
        <source>值班领导</source>
        <translation>Duty leader</translation>
    </message>
    <message>
        <source>辅警，只剩他能去</source>
        <translation>Auxiliary, nobody else left</translation>
    </message>
    <message>
        <source>工作时间</source>
        <translation>Working hours</translation>
    </message>
    <message>
        <source>午休时间</source>
        <translation>Lunch</translation>
    </message>
    <message>
        <source>休息时间</source>
        <translation>Rest hours</translation>
    </message>
    <message>
        <source>案件类警情</source>
        <translation>Case matter</translation>
    </message>
    <message>
        <source>社区事项</source>
        <translation>Community matter</translation>
    </message>
    <message>
        <source>有专长：{fact}</source>
        <translation>Skilled: {fact}</translation>
    </message>
    <message>
        <source>处理过同一当事人 {fact} 次</source>
        <translation>Had this party {fact}×</translation>
    </message>
    <message>
        <source>本社区没有社区民警</source>
        <translation>No officer for this community</translation>
    </message>
    <message>
        <source>社区民警{fact}请假</source>
        <translation>Community officer {fact} on leave</translation>
    </message>
    <message>
        <source>社区民警{fact}不在岗</source>
        <translation>Community officer {fact} off duty</translation>
    </message>
    <message>
        <source>社区民警{fact}在忙</source>
        <translation>Community officer {fact} busy</translation>
    </message>
    <message>
        <source>社区民警{fact}在别的岗位</source>
        <translation>Community officer {fact} keeps another post</translation>
    </message>
    <message>
        <source>{fact}没有人在岗</source>
        <translation>{fact}: nobody on duty</translation>
    </message>
    <message>
        <source>{fact}都在忙</source>
        <translation>{fact}: all busy</translation>
    </message>
    <message>
        <source>能去的人没有专长：{fact}</source>
        <translation>Nobody who can go is skilled in {fact}</translation>
    </message>
    <message>
        <source>没有民警能主办</source>
        <translation>No police officer can lead</translation>
    </message>
    <message>
        <source>协办还差 {fact} 人</source>
        <translation>{fact} supports missing</translation>
    </message>
    <message>
        <source>本社区民警</source>
        <translation>community&apos;s own officer</translation>
    </message>
    <message>
        <source>值班组的社区队成员</source>
        <translation>Duty group, community team</translation>
    </message>
    <message>
        <source>值班组的案件队成员</source>
        <translation>Duty group, case team</translation>
    </message>
    <message>
        <source>巡查岗</source>
        <translation>Patrol post</translation>
    </message>
    <message>
        <source>指挥室值守</source>
        <translation>Command room seat</translation>
    </message>
    <message>
        <source>提醒</source>
        <translation>Tell</translation>
    </message>
    <message>
        <source>任何时候</source>
        <translation>Any time</translation>
    </message>
    <message>
        <source>休息时间（含午休）</source>
        <translation>Rest hours, lunch too</translation>
    </message>
    <message>
        <source>同时提醒 {posts}</source>
        <translation>Also told: {posts}</translation>
    </message>
    <message>
        <source>{post}（{who}）</source>
        <translation>{post} ({who})</translation>
    </message>
    <message>
        <source>规则里没有适用的主办规则，按通用办法</source>
        <translation>No rule says who leads; the general order was taken</translation>
    </message>
    <message>
        <source>依据：{rules}</source>
        <translation>By: {rules}</translation>
    </message>
    <message>
        <source>女</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>男</source>
        <translation>Male</translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message>
        <source>预警劝阻</source>
        <translation>Fraud warnings</translation>
    </message>
    <message>
        <source>矛盾纠纷</source>
        <translation>Disputes</translation>
    </message>
    <message>
        <source>走访</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>回访与满意度</source>
        <translation>Call-backs and satisfaction</translation>
    </message>
    <message>
        <source>人口信息核查</source>
        <translation>Population checks</translation>
    </message>
    <message>
        <source>巡查岗</source>
        <translation>Patrol post</translation>
    </message>
    <message>
        <source>任务</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>线索移交</source>
        <translation>Leads handed on</translation>
    </message>
    <message>
        <source>案件</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>法制审核</source>
        <translation>Legal review</translation>
    </message>
    <message>
        <source>办案时限</source>
        <translation>Legal time limits</translation>
    </message>
    <message>
        <source>预警人数</source>
        <translation>People warned of</translation>
    </message>
    <message>
        <source>劝阻成功</source>
        <translation>Dissuaded</translation>
    </message>
    <message>
        <source>未被骗</source>
        <translation>Not deceived</translation>
    </message>
    <message>
        <source>已转账移交</source>
        <translation>Paid, handed over</translation>
    </message>
    <message>
        <source>失联</source>
        <translation>Out of reach</translation>
    </message>
    <message>
        <source>否认过被骗</source>
        <translation>Had denied it</translation>
    </message>
    <message>
        <source>未办结</source>
        <translation>Not closed</translation>
    </message>
    <message>
        <source>涉险金额</source>
        <translation>Sum at risk</translation>
    </message>
    <message>
        <source>保住金额</source>
        <translation>Kept safe</translation>
    </message>
    <message>
        <source>已转账金额</source>
        <translation>Transferred</translation>
    </message>
    <message>
        <source>紧急止付</source>
        <translation>Stopped in time</translation>
    </message>
    <message>
        <source>首次联系 p50</source>
        <translation>First contact p50</translation>
    </message>
    <message>
        <source>首次联系 p90</source>
        <translation>First contact p90</translation>
    </message>
    <message>
        <source>首次联系在时限内</source>
        <translation>First contact in time</translation>
    </message>
    <message>
        <source>联系上本人 p50</source>
        <translation>Spoken to p50</translation>
    </message>
    <message>
        <source>联系上本人 p90</source>
        <translation>Spoken to p90</translation>
    </message>
    <message>
        <source>见面 p50</source>
        <translation>Face to face p50</translation>
    </message>
    <message>
        <source>见面 p90</source>
        <translation>Face to face p90</translation>
    </message>
    <message>
        <source>见面在时限内</source>
        <translation>Face to face in time</translation>
    </message>
    <message>
        <source>联系上本人在时限内</source>
        <translation>Spoken to in time</translation>
    </message>
    <message>
        <source>预警</source>
        <translation>Warnings</translation>
    </message>
    <message>
        <source>已转账</source>
        <translation>Transferred</translation>
    </message>
    <message>
        <source>时限内</source>
        <translation>In time</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>Taken up</translation>
    </message>
    <message>
        <source>化解</source>
        <translation>Settled</translation>
    </message>
    <message>
        <source>化解率</source>
        <translation>Settled rate</translation>
    </message>
    <message>
        <source>调解次数</source>
        <translation>Mediations</translation>
    </message>
    <message>
        <source>签订协议</source>
        <translation>Agreements</translation>
    </message>
    <message>
        <source>按时履行率</source>
        <translation>Performed in time</translation>
    </message>
    <message>
        <source>化解后再发</source>
        <translation>Broke out again</translation>
    </message>
    <message>
        <source>民转刑</source>
        <translation>Became a crime</translation>
    </message>
    <message>
        <source>刑转命</source>
        <translation>Became a killing</translation>
    </message>
    <message>
        <source>应走访</source>
        <translation>Due for a visit</translation>
    </message>
    <message>
        <source>已走访</source>
        <translation>Visited</translation>
    </message>
    <message>
        <source>覆盖率</source>
        <translation>Coverage</translation>
    </message>
    <message>
        <source>走访次数</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>见面次数</source>
        <translation>Met somebody</translation>
    </message>
    <message>
        <source>家中无人</source>
        <translation>Nobody home</translation>
    </message>
    <message>
        <source>拒绝走访</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>见到住户</source>
        <translation>Households met</translation>
    </message>
    <message>
        <source>采集信息</source>
        <translation>Data collected</translation>
    </message>
    <message>
        <source>回访警情</source>
        <translation>Incidents called back</translation>
    </message>
    <message>
        <source>有效回访</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>满意</source>
        <translation>Satisfied</translation>
    </message>
    <message>
        <source>基本满意</source>
        <translation>Basically</translation>
    </message>
    <message>
        <source>不满意</source>
        <translation>Dissatisfied</translation>
    </message>
    <message>
        <source>无效</source>
        <translation>Invalid</translation>
    </message>
    <message>
        <source>其中联系不上</source>
        <translation>Of these not reached</translation>
    </message>
    <message>
        <source>满意率</source>
        <translation>Satisfaction</translation>
    </message>
    <message>
        <source>到场及时满意率</source>
        <translation>Arrival</translation>
    </message>
    <message>
        <source>民警态度满意率</source>
        <translation>Manner</translation>
    </message>
    <message>
        <source>处置结果满意率</source>
        <translation>Handling</translation>
    </message>
    <message>
        <source>不满意按时答复率</source>
        <translation>Complaints answered in time</translation>
    </message>
    <message>
        <source>再访满意率</source>
        <translation>Satisfied when asked again</translation>
    </message>
    <message>
        <source>走访抽查</source>
        <translation>Visits checked</translation>
    </message>
    <message>
        <source>走访属实率</source>
        <translation>Visits confirmed</translation>
    </message>
    <message>
        <source>走访满意率</source>
        <translation>Visits: satisfaction</translation>
    </message>
    <message>
        <source>提醒记得率</source>
        <translation>Advice remembered</translation>
    </message>
    <message>
        <source>回访</source>
        <translation>Call-backs</translation>
    </message>
    <message>
        <source>有效</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>区间下限</source>
        <translation>Interval from</translation>
    </message>
    <message>
        <source>区间上限</source>
        <translation>Interval to</translation>
    </message>
    <message>
        <source>抽查</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>属实率</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>抽查人数</source>
        <translation>Sampled</translation>
    </message>
    <message>
        <source>有结果</source>
        <translation>With a result</translation>
    </message>
    <message>
        <source>采集率</source>
        <translation>Collected</translation>
    </message>
    <message>
        <source>准确率</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>有误和未采集</source>
        <translation>Wrong or missing</translation>
    </message>
    <message>
        <source>已更正</source>
        <translation>Put right</translation>
    </message>
    <message>
        <source>应查看现场</source>
        <translation>Scenes to look at</translation>
    </message>
    <message>
        <source>已查看</source>
        <translation>Looked at</translation>
    </message>
    <message>
        <source>按时查看率</source>
        <translation>Looked at in time</translation>
    </message>
    <message>
        <source>查看用时 p50</source>
        <translation>First look p50</translation>
    </message>
    <message>
        <source>查看用时 p90</source>
        <translation>First look p90</translation>
    </message>
    <message>
        <source>登记线索</source>
        <translation>Clues registered</translation>
    </message>
    <message>
        <source>移交线索</source>
        <translation>Clues handed on</translation>
    </message>
    <message>
        <source>由线索抓获</source>
        <translation>Caught by clues</translation>
    </message>
    <message>
        <source>交办</source>
        <translation>Given</translation>
    </message>
    <message>
        <source>应办结</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>按期</source>
        <translation>In time</translation>
    </message>
    <message>
        <source>按期率</source>
        <translation>In time, share</translation>
    </message>
    <message>
        <source>逾期未办</source>
        <translation>Late and open</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>办结用时（中位）</source>
        <translation>Time to done (median)</translation>
    </message>
    <message>
        <source>按时签收率</source>
        <translation>Taken in time</translation>
    </message>
    <message>
        <source>签收用时 p50</source>
        <translation>Taken p50</translation>
    </message>
    <message>
        <source>签收用时 p90</source>
        <translation>Taken p90</translation>
    </message>
    <message>
        <source>已有结果</source>
        <translation>With a result</translation>
    </message>
    <message>
        <source>成案线索</source>
        <translation>Became a case</translation>
    </message>
    <message>
        <source>由线索立案</source>
        <translation>Filed by leads</translation>
    </message>
    <message>
        <source>由线索破案</source>
        <translation>Solved by leads</translation>
    </message>
    <message>
        <source>抓获嫌疑人</source>
        <translation>Suspects caught</translation>
    </message>
    <message>
        <source>处理人数</source>
        <translation>People dealt with</translation>
    </message>
    <message>
        <source>立案</source>
        <translation>Filed</translation>
    </message>
    <message>
        <source>破获系列案件</source>
        <translation>Series solved</translation>
    </message>
    <message>
        <source>送审</source>
        <translation>Submitted</translation>
    </message>
    <message>
        <source>通过</source>
        <translation>Passed</translation>
    </message>
    <message>
        <source>退回</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>一次通过</source>
        <translation>Passed at once</translation>
    </message>
    <message>
        <source>一次通过率</source>
        <translation>Passed at once, share</translation>
    </message>
    <message>
        <source>审核天数中位数</source>
        <translation>Review days, median</translation>
    </message>
    <message>
        <source>审核天数最长</source>
        <translation>Review days, longest</translation>
    </message>
    <message>
        <source>送审到通过天数中位数</source>
        <translation>Days to pass, median</translation>
    </message>
    <message>
        <source>次数</source>
        <translation>Times</translation>
    </message>
    <message>
        <source>届满或办结</source>
        <translation>Run out or met</translation>
    </message>
    <message>
        <source>按期办结</source>
        <translation>Met in time</translation>
    </message>
    <message>
        <source>逾期办结</source>
        <translation>Met late</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>紧急</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>重要</source>
        <translation>Important</translation>
    </message>
    <message>
        <source>一般</source>
        <translation>Ordinary</translation>
    </message>
    <message>
        <source>已成案</source>
        <translation>Became a case</translation>
    </message>
    <message>
        <source>条数</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>各等级</source>
        <translation>By level</translation>
    </message>
    <message>
        <source>各月</source>
        <translation>By month</translation>
    </message>
    <message>
        <source>各年</source>
        <translation>By year</translation>
    </message>
    <message>
        <source>各诈骗类型</source>
        <translation>By kind of fraud</translation>
    </message>
    <message>
        <source>各年龄段</source>
        <translation>By age</translation>
    </message>
    <message>
        <source>性别</source>
        <translation>By sex</translation>
    </message>
    <message>
        <source>各职业</source>
        <translation>By occupation</translation>
    </message>
    <message>
        <source>按类别</source>
        <translation>By category</translation>
    </message>
    <message>
        <source>按社区</source>
        <translation>By community</translation>
    </message>
    <message>
        <source>按等级</source>
        <translation>By grade</translation>
    </message>
    <message>
        <source>按月</source>
        <translation>By month</translation>
    </message>
    <message>
        <source>按走访内容</source>
        <translation>By what was done</translation>
    </message>
    <message>
        <source>按责任民警</source>
        <translation>By responsible officer</translation>
    </message>
    <message>
        <source>各社区</source>
        <translation>By community</translation>
    </message>
    <message>
        <source>各类警情</source>
        <translation>By kind of incident</translation>
    </message>
    <message>
        <source>各民警（按姓名排列）</source>
        <translation>By officer (by name)</translation>
    </message>
    <message>
        <source>走访抽查：各民警（按姓名排列）</source>
        <translation>Visits checked, by officer (by name)</translation>
    </message>
    <message>
        <source>走势（按核查月份）</source>
        <translation>Course (by month of the check)</translation>
    </message>
    <message>
        <source>按来源</source>
        <translation>By source</translation>
    </message>
    <message>
        <source>按责任人</source>
        <translation>By owner</translation>
    </message>
    <message>
        <source>按结果</source>
        <translation>By outcome</translation>
    </message>
    <message>
        <source>由线索成案，按类别</source>
        <translation>Cases by leads, by category</translation>
    </message>
    <message>
        <source>按文书</source>
        <translation>By document</translation>
    </message>
    <message>
        <source>常见问题：{0}</source>
        <translation>Common faults: {0}</translation>
    </message>
    <message>
        <source>按规则</source>
        <translation>By rule</translation>
    </message>
    <message>
        <source>{0} 岁以上</source>
        <translation>{0} and older</translation>
    </message>
    <message>
        <source>{0} 岁以下</source>
        <translation>up to {0}</translation>
    </message>
    <message>
        <source>{0} 岁</source>
        <translation>{0} years</translation>
    </message>
    <message>
        <source>其余各组（每组少于 {0} 人）</source>
        <translation>the other groups (fewer than {0} each)</translation>
    </message>
    <message>
        <source>男</source>
        <translation>Men</translation>
    </message>
    <message>
        <source>女</source>
        <translation>Women</translation>
    </message>
    <message>
        <source>{0} 元</source>
        <translation>¥{0}</translation>
    </message>
    <message>
        <source>{0} 分钟</source>
        <translation>{0} min</translation>
    </message>
    <message>
        <source>{0} 小时</source>
        <translation>{0} h</translation>
    </message>
    <message>
        <source>{0} 天</source>
        <translation>{0} d</translation>
    </message>
    <message>
        <source>{0} 万元</source>
        <translation>¥{0}</translation>
    </message>
    <message>
        <source>50% 的不超过这么久</source>
        <translation>half of them took no longer</translation>
    </message>
    <message>
        <source>90% 的不超过这么久</source>
        <translation>nine in ten took no longer</translation>
    </message>
    <message>
        <source>{0} 条没有</source>
        <translation>{0} without</translation>
    </message>
    <message>
        <source>95% 区间 {0}–{1}</source>
        <translation>95% interval {0}–{1}</translation>
    </message>
    <message>
        <source>样本小（{0} 件）</source>
        <translation>small sample ({0})</translation>
    </message>
    <message>
        <source>本期化解 ÷ 本期受理；本期化解的包括以前受理的</source>
        <translation>settled in the period ÷ taken up in the period; of those settled, some were taken up before</translation>
    </message>
    <message>
        <source>一起调解几次计几次</source>
        <translation>each session counts</translation>
    </message>
    <message>
        <source>履行期限在本期、已按期履行的 ÷ 履行期限在本期的</source>
        <translation>performed in time ÷ due for performance in the period</translation>
    </message>
    <message>
        <source>同一双方在办结以后又登记，或又有警情的</source>
        <translation>the same two were registered again, or had another incident, after the end</translation>
    </message>
    <message>
        <source>由人确认的</source>
        <translation>as a person confirmed</translation>
    </message>
    <message>
        <source>已走访 ÷ 应走访</source>
        <translation>visited ÷ due</translation>
    </message>
    <message>
        <source>登记的走访，每次计一次</source>
        <translation>visits recorded, each counts once</translation>
    </message>
    <message>
        <source>见到人的走访</source>
        <translation>visits that met somebody</translation>
    </message>
    <message>
        <source>至少见到一次的住户，每户计一次</source>
        <translation>households met at least once, each counts once</translation>
    </message>
    <message>
        <source>走访时采集的信息条数之和</source>
        <translation>pieces of data collected on visits</translation>
    </message>
    <message>
        <source>有了结果的警情回访，不含不满意后的再访</source>
        <translation>incident call-backs with a result, without those asked again after a complaint</translation>
    </message>
    <message>
        <source>问到了满意与否</source>
        <translation>where an opinion was given</translation>
    </message>
    <message>
        <source>（满意＋基本满意）÷ 有效回访</source>
        <translation>(satisfied + basically) ÷ valid</translation>
    </message>
    <message>
        <source>满意 ÷ 有效回访</source>
        <translation>satisfied ÷ valid</translation>
    </message>
    <message>
        <source>（满意＋基本满意）÷ 全部回访（含无效）</source>
        <translation>(satisfied + basically) ÷ all, invalid ones included</translation>
    </message>
    <message>
        <source>样本少，不宜比较</source>
        <translation>too few to compare</translation>
    </message>
    <message>
        <source>问到{0}的里面，满意和基本满意的</source>
        <translation>satisfied or basically, of those asked about it: {0}</translation>
    </message>
    <message>
        <source>不满意的里面，限期内反馈了核实情况的；还没到期又没有反馈的不算</source>
        <translation>of complaints, those answered within their time; those that still have time are left out</translation>
    </message>
    <message>
        <source>不满意后上门再访问到的里面，满意和基本满意的</source>
        <translation>satisfied or basically, of those asked again at the door</translation>
    </message>
    <message>
        <source>有了结果的走访回访</source>
        <translation>visit call-backs with a result</translation>
    </message>
    <message>
        <source>答复了的住户里，说民警来过的</source>
        <translation>of households that answered, those who say that an officer came</translation>
    </message>
    <message>
        <source>答复了的住户里，说得出提醒内容的</source>
        <translation>of households that answered, those who remember the advice</translation>
    </message>
    <message>
        <source>采集率 = 核查时已采集的人数（含有误的）÷ 有核查结果的人数</source>
        <translation>collected = people on record when checked (right or wrong) ÷ people with a result</translation>
    </message>
    <message>
        <source>准确率 = 采集且各项准确的人数 ÷ 已采集的人数</source>
        <translation>right = people on record with everything right ÷ people on record</translation>
    </message>
    <message>
        <source>在时限内查看的 ÷（应查看的 − 还在时限内的）</source>
        <translation>looked at in time ÷ (to look at − still in time)</translation>
    </message>
    <message>
        <source>时段内交给民警、队伍、外单位的任务</source>
        <translation>tasks given to officers, teams and other units in the period</translation>
    </message>
    <message>
        <source>按期 ÷ 应办结</source>
        <translation>in time ÷ due</translation>
    </message>
    <message>
        <source>时段内办结的任务，不论期限在何时</source>
        <translation>tasks done in the period, whenever they were due</translation>
    </message>
    <message>
        <source>从交办到办结，一半的任务不超过这个时间</source>
        <translation>from given to done, half the tasks took no longer</translation>
    </message>
    <message>
        <source>在时限内签收的 ÷（移交的 − 还在时限内的）</source>
        <translation>taken in time ÷ (handed on − still in time)</translation>
    </message>
    <message>
        <source>没有退回过就通过的 ÷ 本期通过的</source>
        <translation>passed without a return ÷ passed in the period</translation>
    </message>
    <message>
        <source>日历上的天数，连退回补正的在内</source>
        <translation>days of the calendar, those of mending included</translation>
    </message>
    <message>
        <source>按期办结 ÷ 届满或办结</source>
        <translation>met in time ÷ run out or met</translation>
    </message>
    <message>
        <source>预警按第一条到达的日子计；同一人没有办结时后来的预警并入，仍算一人。</source>
        <translation>A warning counts on the day its first message came; later ones of the same person join it while it is open.</translation>
    </message>
    <message>
        <source>预警是指令，不计入任何警情数；已转账移交后另登记的警情才计入。</source>
        <translation>Warnings are orders and stand in no count of incidents; only the incident registered when money is gone does.</translation>
    </message>
    <message>
        <source>保住金额只计劝阻成功的；止付金额是已转出后被拦下的，另计。</source>
        <translation>Kept safe counts the dissuaded only; stopped is what was held after it was transferred.</translation>
    </message>
    <message>
        <source>首次联系从预警到达到第一次拨打、上门或民警到场，不论是否接通；见面以民警到场为准。</source>
        <translation>First contact: from the warning to the first call, visit or arrival, answered or not; face to face: the officer&apos;s arrival.</translation>
    </message>
    <message>
        <source>时限内的比例，分母是已经联系（见面）的；一直没有的不在其中，在说明里写明几条。</source>
        <translation>Shares in time are of those contacted (met); how many never were is said beside.</translation>
    </message>
    <message>
        <source>受理按受理日期，化解按化解日期；移交、撤回和调解未成不算化解。</source>
        <translation>Taken up and settled count by their own dates; handed over, withdrawn and failed are not settled.</translation>
    </message>
    <message>
        <source>按等级的数按现在的等级；对比期写“—”的，那时还没有登记。</source>
        <translation>Grades are those of now; “—” in the base: nothing was registered then.</translation>
    </message>
    <message>
        <source>应走访：时段末仍在册、有走访间隔的对象，上次见面（没有见过的从登记起）加间隔落在时段末以前</source>
        <translation>Due: places in use with an interval whose last meeting (or entry) plus the interval lies before the end of the period</translation>
    </message>
    <message>
        <source>已走访：应走访的对象中，时段内至少见到一次；家中无人、拒绝走访不算</source>
        <translation>Visited: of those due, met at least once in the period; nobody home and refused do not count</translation>
    </message>
    <message>
        <source>间隔按现在登记的算；一个对象在时段内只计一次</source>
        <translation>Intervals are those of now; a place counts once</translation>
    </message>
    <message>
        <source>民警一栏只看各自负责对象的覆盖，按姓名排列，不排名次</source>
        <translation>Officers: coverage of their own places, by name, not ranked</translation>
    </message>
    <message>
        <source>满意率 = {0}；算法在派出所资料里设定</source>
        <translation>Satisfaction = {0}; the formula is set in the station&apos;s data</translation>
    </message>
    <message>
        <source>按回访有结果的时间统计，首尾两日都算；不满意后的再访另计，不改变原来的结果</source>
        <translation>By the time of the result, both days included; asking again is counted apart and changes no result</translation>
    </message>
    <message>
        <source>区间是 95% 的威尔逊区间；区间重叠的不比高低</source>
        <translation>Intervals are Wilson&apos;s at 95%; where they overlap, neither is higher</translation>
    </message>
    <message>
        <source>带 * 的少于 {0} 件，样本小，只作参考；民警按姓名排列，不排名次</source>
        <translation>With * fewer than {0}: a small sample; officers stand by name, not ranked</translation>
    </message>
    <message>
        <source>按核查日期统计；核查后更正的不改变核查时的率；结果还没有到的不计</source>
        <translation>By the day of the check; what is put right later changes no rate; without a result nobody counts</translation>
    </message>
    <message>
        <source>应查看的是规则要求提示巡查岗的警情，按接警日期，按现在的规则；合并、撤销的和事后导入的不计。</source>
        <translation>Scenes to look at: incidents of which the rules alert the patrol post, by the day received, by the rules of now; without merged, cancelled and imported ones.</translation>
    </message>
    <message>
        <source>查看用时从接警算到第一次查看；还没有查看、也没有超时的不计入按时率。</source>
        <translation>Time from received to the first look; what still has time is left out of the share.</translation>
    </message>
    <message>
        <source>登记、移交、抓获各按自己的日期；数字对应线索。</source>
        <translation>Registered, handed on and caught count by their own dates; numbers are clues.</translation>
    </message>
    <message>
        <source>应办结：期限落在时段内，到统计时已到期限或已有反馈、已办结的任务；撤回的（改交、不必再办）不计</source>
        <translation>Due: tasks whose time fell in the period and is over, or that are answered or done; without withdrawn ones (handed on, no longer needed)</translation>
    </message>
    <message>
        <source>按期：期限前有反馈或已办结</source>
        <translation>In time: answered or done by then</translation>
    </message>
    <message>
        <source>逾期未办：到统计时已过期限，没有反馈，也没有办结</source>
        <translation>Late and open: the time is over, without answer or end</translation>
    </message>
    <message>
        <source>登记、移交、结果各按自己的日期；改交的按最后一次移交。</source>
        <translation>Registered, handed on and result count by their own dates; of several hand-overs the last.</translation>
    </message>
    <message>
        <source>签收用时从移交算到签收；还没有签收、也没有超时的不计入按时率。</source>
        <translation>Time from handed on to taken; what still has time is left out of the share.</translation>
    </message>
    <message>
        <source>由线索立案、破案、抓获、处理按案件自己的日期，人数是案件里的人，一起案件里的一人计一次。</source>
        <translation>Filed, solved, caught and dealt with count by the case&apos;s own dates; a person counts once in a case.</translation>
    </message>
    <message>
        <source>立案按受案、立案日期；转换性质的，按转换以后的性质和日期计一起。</source>
        <translation>Filed counts by the date of filing; a converted case counts once, as what it became.</translation>
    </message>
    <message>
        <source>处理人数是作出行政处罚或移送起诉的人，按作出日期，一起案件里的一人计一次。</source>
        <translation>Dealt with: punished or sent to prosecution, by that date; a person counts once in a case.</translation>
    </message>
    <message>
        <source>破获系列案件按破案日期，一起案件由几起警情并成的计几起，至少一起。</source>
        <translation>Series solved count by the date of solving, as many as the case has incidents, at least one.</translation>
    </message>
    <message>
        <source>送审按第一次送审的日期，通过、退回按作出的日期；一件退回几次计一件。</source>
        <translation>Submitted counts by the first time, passed and returned by their dates; returned several times counts once.</translation>
    </message>
    <message>
        <source>一次通过是没有退回过就通过的；一次通过率是其中通过的件数占本期通过的全部件数的百分比。</source>
        <translation>Passed at once: without a return; the share is of all passed in the period.</translation>
    </message>
    <message>
        <source>审核天数是本期通过的各件在法制审核手里的工作日，几轮合计，送审当天不算，退回补正的日子不算。</source>
        <translation>Review days: working days in the reviewer&apos;s hands, all rounds together, without the day of submission and days of mending.</translation>
    </message>
    <message>
        <source>常见问题按核对项目计，一项查出一次计一次，查出的日期在本期；不按人计。</source>
        <translation>Common faults count by item, each time found, found in the period; not by person.</translation>
    </message>
    <message>
        <source>届满或办结：办结时间落在时段内的期限，以及在时段内届满、到统计时还没有办结的；作废的不计</source>
        <translation>Run out or met: periods met in the period, and those that ran out in it unmet; without void ones</translation>
    </message>
    <message>
        <source>按期办结：办结时间不晚于届满时间（延长、扣除中止以后的）</source>
        <translation>Met in time: not later than the end (after extensions and suspensions)</translation>
    </message>
    <message>
        <source>责任人一栏只说明谁手上还欠着什么，不作评价</source>
        <translation>Owners: who still owes what, no judgement</translation>
    </message>
</context>
<context>
    <name>Workplace</name>
    <message>
        <source>（虚构）</source>
        <translation> (fictional)</translation>
    </message>
    <message>
        <source>{name} {since} 起</source>
        <translation>{name} since {since}</translation>
    </message>
</context>
</TS>
